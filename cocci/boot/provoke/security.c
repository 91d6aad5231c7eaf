// SPDX-License-Identifier: GPL-2.0-only
/* Seccomp, Yama and Landlock. */
#define _GNU_SOURCE
#include "provoke.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <stdio.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static long filter(struct sock_filter *code, unsigned short length)
{
	struct sock_fprog program = { length, code };

	return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program);
}

static long filter_unprivileged(void)
{
	struct sock_filter code[] = {
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};

	drop();
	return filter(code, 1);
}

static long filter_jumping_out(void)
{
	struct sock_filter code[] = {
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 9, 9),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};

	return filter(code, 2);
}

static long filter_reading_past_data(void)
{
	struct sock_filter code[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, sizeof(struct seccomp_data)),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};

	return filter(code, 2);
}

static long trace_parent(void)
{
	put("/proc/sys/kernel/yama/ptrace_scope", "1");
	drop();
	step_aside();
	return ptrace(PTRACE_SEIZE, getppid(), 0, 0);
}

static long change_scope(void)
{
	drop_capability(CAP_SYS_PTRACE);
	return echo("1", "/proc/sys/kernel/yama/ptrace_scope");
}

static int ruleset(unsigned long handled)
{
	struct landlock_ruleset_attr attr = { .handled_access_fs = handled };

	return need(syscall(SYS_landlock_create_ruleset, &attr, sizeof(attr), 0),
		    "Landlock");
}

static void landlock(unsigned long handled)
{
	need(syscall(SYS_landlock_restrict_self, ruleset(handled), 0), "Landlock");
}

static long landlock_unprivileged(void)
{
	int rules = ruleset(LANDLOCK_ACCESS_FS_READ_FILE);

	drop();
	return syscall(SYS_landlock_restrict_self, rules, 0);
}

static long landlock_nothing(void)
{
	struct landlock_ruleset_attr attr = { 0 };

	need(syscall(SYS_landlock_create_ruleset, NULL, 0,
		     LANDLOCK_CREATE_RULESET_VERSION), "Landlock");
	return syscall(SYS_landlock_create_ruleset, &attr, sizeof(attr), 0);
}

static long landlock_no_ruleset(void)
{
	struct landlock_path_beneath_attr rule = {
		.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE,
	};
	int root = need(open("/", O_RDONLY), "/");

	rule.parent_fd = root;
	ruleset(LANDLOCK_ACCESS_FS_READ_FILE);
	return syscall(SYS_landlock_add_rule, root, LANDLOCK_RULE_PATH_BENEATH,
		       &rule, 0);
}

static long landlocked_open(void)
{
	scratch();
	make_file("file", 0644, "");
	landlock(LANDLOCK_ACCESS_FS_READ_FILE);
	return open("file", O_RDONLY);
}

static long landlocked_rename(void)
{
	scratch();
	need(mkdir("directory", 0755), "mkdir");
	make_file("file", 0644, "");
	landlock(LANDLOCK_ACCESS_FS_REFER);
	return syscall(SYS_rename, "file", "directory/file");
}

static long landlocked_mount(void)
{
	landlock(LANDLOCK_ACCESS_FS_READ_FILE);
	return mount("provoke", "/proc", "tmpfs", 0, NULL);
}

static long landlocked_trace(void)
{
	step_aside();
	landlock(LANDLOCK_ACCESS_FS_READ_FILE);
	return ptrace(PTRACE_SEIZE, getppid(), 0, 0);
}

const struct entry security[] = {
	{ "seccomp-unprivileged", "seccomp", FAILS(EACCES),
	  "seccomp_prepare_filter", "a filter without no_new_privs",
	  filter_unprivileged },
	{ "seccomp-jump-out", "seccomp", FAILS(EINVAL), "bpf_check_classic",
	  "a filter that jumps past its end", filter_jumping_out },
	{ "seccomp-past-data", "seccomp", FAILS(EINVAL), "seccomp_check_filter",
	  "a filter that reads past struct seccomp_data",
	  filter_reading_past_data },
	{ "yama-ptrace-parent", "ptrace", FAILS(EPERM), "yama_ptrace_access_check",
	  "trace a process that is no descendant", trace_parent },
	{ "yama-scope-unprivileged", "write", FAILS(EPERM), "yama_dointvec_minmax",
	  "set ptrace_scope as root without CAP_SYS_PTRACE", change_scope },
	{ "landlock-unprivileged", "landlock_restrict_self", FAILS(EPERM),
	  "sys_landlock_restrict_self", "a Landlock domain without no_new_privs",
	  landlock_unprivileged },
	{ "landlock-nothing", "landlock_create_ruleset", FAILS(ENOMSG),
	  "landlock_create_ruleset", "a ruleset that handles no access",
	  landlock_nothing },
	{ "landlock-no-ruleset", "landlock_add_rule", FAILS(EBADFD),
	  "get_ruleset_from_fd", "add a rule to what is no ruleset",
	  landlock_no_ruleset },
	{ "landlock-open", "openat", FAILS(EACCES), "check_access_path_dual hook_file_open",
	  "read a file outside the Landlock domain", landlocked_open },
	{ "landlock-rename", "rename", FAILS(EXDEV), "check_access_path_dual current_check_refer_path",
	  "rename between directories without LANDLOCK_ACCESS_FS_REFER",
	  landlocked_rename },
	{ "landlock-mount", "mount", FAILS(EPERM), "hook_sb_mount",
	  "mount inside a Landlock domain", landlocked_mount },
	{ "landlock-ptrace", "ptrace", FAILS(EPERM), "task_ptrace",
	  "trace a process outside the Landlock domain", landlocked_trace },
	{ 0 },
};
