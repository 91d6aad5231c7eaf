// SPDX-License-Identifier: GPL-2.0-only
/* BPF maps and the verifier. */
#define _GNU_SOURCE
#include "provoke.h"

#include <errno.h>
#include <linux/bpf.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

static long command(int number, union bpf_attr *attr)
{
	return syscall(SYS_bpf, number, attr, sizeof(*attr));
}

static long create_map(int type, int flags)
{
	union bpf_attr attr = {
		.map_type = type,
		.key_size = 4,
		.value_size = 4,
		.max_entries = 1,
		.map_flags = flags,
	};

	return command(BPF_MAP_CREATE, &attr);
}

static long element(int number, int map, uint32_t key, int flags)
{
	uint32_t value = 0;
	union bpf_attr attr = {
		.map_fd = map,
		.key = (uintptr_t)&key,
		.value = (uintptr_t)&value,
		.flags = flags,
	};

	return command(number, &attr);
}

static int map_of(int type, int flags)
{
	return need(create_map(type, flags), "BPF maps");
}

static long unprivileged(void)
{
	put("/proc/sys/kernel/unprivileged_bpf_disabled", "2");
	drop();
	return create_map(BPF_MAP_TYPE_ARRAY, 0);
}

static long past_array(void)
{
	return element(BPF_MAP_UPDATE_ELEM, map_of(BPF_MAP_TYPE_ARRAY, 0), 1, BPF_ANY);
}

static long new_in_array(void)
{
	return element(BPF_MAP_UPDATE_ELEM, map_of(BPF_MAP_TYPE_ARRAY, 0), 0,
		       BPF_NOEXIST);
}

static long absent(void)
{
	return element(BPF_MAP_LOOKUP_ELEM, map_of(BPF_MAP_TYPE_HASH, 0), 0, 0);
}

static long read_only_map(void)
{
	return element(BPF_MAP_UPDATE_ELEM,
		       map_of(BPF_MAP_TYPE_ARRAY, BPF_F_RDONLY), 0, BPF_ANY);
}

static long not_a_map(void)
{
	return element(BPF_MAP_LOOKUP_ELEM, need(dup(2), "dup"), 0, 0);
}

static long load(const struct bpf_insn *code, int length)
{
	union bpf_attr attr = {
		.prog_type = BPF_PROG_TYPE_SOCKET_FILTER,
		.insns = (uintptr_t)code,
		.insn_cnt = length,
		.license = (uintptr_t)"GPL",
	};

	return command(BPF_PROG_LOAD, &attr);
}

static long returns_nothing(void)
{
	const struct bpf_insn code[] = { { .code = BPF_JMP | BPF_EXIT } };

	return load(code, 1);
}

static long empty_program(void)
{
	const struct bpf_insn code[] = { { 0 } };

	return load(code, 0);
}

const struct entry bpf[] = {
	{ "bpf-unprivileged", "bpf", FAILS(EPERM), "__sys_bpf cap_capable",
	  "make a map with unprivileged_bpf_disabled", unprivileged },
	{ "bpf-array-past-end", "bpf", FAILS(E2BIG), "array_map_update_elem",
	  "set an element past the end of an array", past_array },
	{ "bpf-array-new", "bpf", FAILS(EEXIST), "array_map_update_elem",
	  "BPF_NOEXIST on an array", new_in_array },
	{ "bpf-hash-absent", "bpf", FAILS(ENOENT), "bpf_map_copy_value",
	  "look up a key that is not there", absent },
	{ "bpf-map-read-only", "bpf", FAILS(EPERM), "map_update_elem",
	  "set an element of a map one may only read", read_only_map },
	{ "bpf-not-a-map", "bpf", FAILS(EINVAL), "__bpf_map_get",
	  "look up a key in what is no map", not_a_map },
	{ "bpf-verifier", "bpf", FAILS(EACCES), "check_reg_arg __check_reg_arg",
	  "a program that returns a register it never set", returns_nothing },
	{ "bpf-empty-program", "bpf", FAILS(E2BIG), "bpf_prog_load",
	  "a program without instructions", empty_program },
	{ 0 },
};
