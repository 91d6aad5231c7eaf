// SPDX-License-Identifier: GPL-2.0-only
/* io_uring. */
#define _GNU_SOURCE
#include "provoke.h"

#include <errno.h>
#include <linux/io_uring.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static long set_up(unsigned int entries, unsigned int flags)
{
	struct io_uring_params params = { .flags = flags };

	return syscall(SYS_io_uring_setup, entries, &params);
}

static int ring(unsigned int flags)
{
	return need(set_up(1, flags), "io_uring");
}

static long enter(int fd)
{
	return syscall(SYS_io_uring_enter, fd, 0, 0, 0, NULL, 0);
}

static long no_entries(void)
{
	return set_up(0, 0);
}

static long no_such_flag(void)
{
	return set_up(1, 1U << 31);
}

static long enter_pipe(void)
{
	int ends[2];

	need(pipe(ends), "pipe");
	return enter(ends[0]);
}

static long enter_disabled(void)
{
	return enter(ring(IORING_SETUP_R_DISABLED));
}

static long enable_twice(void)
{
	return syscall(SYS_io_uring_register, ring(0), IORING_REGISTER_ENABLE_RINGS,
		       NULL, 0);
}

/* Allows the one restriction that enables the ring. */
static long register_forbidden(void)
{
	struct io_uring_restriction only = {
		.opcode = IORING_RESTRICTION_REGISTER_OP,
		.register_op = IORING_REGISTER_ENABLE_RINGS,
	};
	int fd = ring(IORING_SETUP_R_DISABLED);

	need(syscall(SYS_io_uring_register, fd, IORING_REGISTER_RESTRICTIONS,
		     &only, 1), "IORING_REGISTER_RESTRICTIONS");
	need(syscall(SYS_io_uring_register, fd, IORING_REGISTER_ENABLE_RINGS,
		     NULL, 0), "IORING_REGISTER_ENABLE_RINGS");
	return syscall(SYS_io_uring_register, fd, IORING_UNREGISTER_FILES, NULL, 0);
}

static long buffer_past_limit(void)
{
	static char page[4096];
	struct iovec buffer = { page, sizeof(page) };
	int fd;

	drop();
	fd = ring(0);
	limit(RLIMIT_MEMLOCK, 0);
	return syscall(SYS_io_uring_register, fd, IORING_REGISTER_BUFFERS, &buffer, 1);
}

const struct entry io_uring[] = {
	{ "io-uring-no-entries", "io_uring_setup", FAILS(EINVAL),
	  "io_uring_create", "a ring of no entries", no_entries },
	{ "io-uring-no-such-flag", "io_uring_setup", FAILS(EINVAL),
	  "io_uring_setup", "a flag that does not exist", no_such_flag },
	{ "io-uring-enter-pipe", "io_uring_enter", FAILS(EOPNOTSUPP),
	  "sys_io_uring_enter", "enter what is no ring", enter_pipe },
	{ "io-uring-enter-disabled", "io_uring_enter", FAILS(EBADFD),
	  "sys_io_uring_enter", "enter a ring that is disabled", enter_disabled },
	{ "io-uring-enable-twice", "io_uring_register", FAILS(EBADFD),
	  "io_register_enable_rings", "enable a ring that is enabled",
	  enable_twice },
	{ "io-uring-restricted", "io_uring_register", FAILS(EACCES),
	  "__io_uring_register", "what the ring's restrictions forbid",
	  register_forbidden },
	{ "io-uring-buffer-past-limit", "io_uring_register", FAILS(ENOMEM),
	  "__io_account_mem", "a buffer past RLIMIT_MEMLOCK", buffer_past_limit },
	{ 0 },
};
