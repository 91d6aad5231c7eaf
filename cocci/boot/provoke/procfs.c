// SPDX-License-Identifier: GPL-2.0-only
/* Files of /proc. */
#define _GNU_SOURCE
#include "provoke.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

static long lower_oom_score(void)
{
	drop();
	return echo("-1", "/proc/self/oom_score_adj");
}

static long wild_oom_score(void)
{
	return echo("2000", "/proc/self/oom_score_adj");
}

static long slack_of_init(void)
{
	drop();
	return echo("1", "/proc/1/timerslack_ns");
}

static long maps_of_init(void)
{
	drop();
	return open("/proc/1/maps", O_RDONLY);
}

static long link_of_init(const char *link)
{
	char target[64];

	drop();
	return syscall(SYS_readlink, link, target, sizeof(target));
}

static long namespace_of_init(void)
{
	return link_of_init("/proc/1/ns/mnt");
}

static long directory_of_init(void)
{
	return link_of_init("/proc/1/cwd");
}

static long read_unmapped(void)
{
	int fd = need(open("/proc/self/mem", O_RDONLY), "/proc/self/mem");
	char byte;

	return pread(fd, &byte, 1, 4096);
}

static long sysctl_out_of_range(void)
{
	return echo("7", "/proc/sys/fs/protected_symlinks");
}

static long sysctl_no_number(void)
{
	return echo("seven", "/proc/sys/fs/protected_symlinks");
}

static long sysctl_read_only(void)
{
	return open("/proc/sys/kernel/osrelease", O_WRONLY);
}

static long no_such_process(void)
{
	return open("/proc/1073741823/status", O_RDONLY);
}

const struct entry procfs[] = {
	{ "oom-score-unprivileged", "write", FAILS(EACCES), "__set_oom_adj",
	  "lower one's oom_score_adj without CAP_SYS_RESOURCE",
	  lower_oom_score },
	{ "oom-score-out-of-range", "write", FAILS(EINVAL), "oom_score_adj_write",
	  "an oom_score_adj of 2,000", wild_oom_score },
	{ "timerslack-of-init", "write", FAILS(EPERM), "timerslack_ns_write",
	  "set another process's timer slack without CAP_SYS_NICE",
	  slack_of_init },
	{ "maps-of-init", "openat", FAILS(EACCES), "mm_access",
	  "look at another user's mappings", maps_of_init },
	{ "namespace-of-init", "readlink", FAILS(EACCES), "proc_ns_readlink",
	  "look at another user's namespaces", namespace_of_init },
	{ "directory-of-init", "readlink", FAILS(EACCES), "call_proc_get_link",
	  "look where another user's process is", directory_of_init },
	{ "mem-unmapped", "pread64", FAILS(EIO), "mem_rw",
	  "read where nothing is mapped", read_unmapped },
	{ "sysctl-out-of-range", "write", FAILS(EINVAL), "__do_proc_dointvec",
	  "a value the sysctl does not take", sysctl_out_of_range },
	{ "sysctl-no-number", "write", FAILS(EINVAL), "proc_get_long",
	  "a word where the sysctl takes a number", sysctl_no_number },
	{ "sysctl-read-only", "openat", FAILS(EACCES), "test_perm",
	  "root opens a read-only sysctl for writing", sysctl_read_only },
	{ "proc-no-process", "openat", FAILS(ENOENT), "proc_lookup_de",
	  "the /proc of a process that is not there", no_such_process },
	{ 0 },
};
