// SPDX-License-Identifier: GPL-2.0-only
/* Kernel modules, and disk quota. */
#define _GNU_SOURCE
#include "provoke.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/quota.h>
#include <sys/syscall.h>
#include <unistd.h>

static long init_module(void)
{
	static char image[4096];

	return syscall(SYS_init_module, image, sizeof(image), "");
}

static long load_unprivileged(void)
{
	drop();
	return init_module();
}

static long load_nonsense(void)
{
	return init_module();
}

static long unload_unprivileged(void)
{
	drop();
	return syscall(SYS_delete_module, "provoke", O_NONBLOCK);
}

static long unload_absent(void)
{
	return syscall(SYS_delete_module, "provoke", O_NONBLOCK);
}

static long load_with_bad_flags(void)
{
	return syscall(SYS_finit_module, need(open("/", O_RDONLY), "/"), "", 1 << 20);
}

static long quota_of_nothing(void)
{
	return quotactl(QCMD(Q_GETQUOTA, USRQUOTA), NULL, 0, NULL);
}

static long quota_of_file(void)
{
	scratch();
	close(make_file("file", 0644, ""));
	return quotactl(QCMD(Q_GETFMT, USRQUOTA), "file", 0, NULL);
}

static long quota_unsupported(void)
{
	int fd;

	scratch();
	fd = make_file("file", 0644, "");
	return syscall(SYS_quotactl_fd, fd, QCMD(Q_GETFMT, USRQUOTA), 0, NULL);
}

const struct entry modules_and_quota[] = {
	{ "init-module-unprivileged", "init_module", FAILS(EPERM),
	  "may_init_module", "load a module without CAP_SYS_MODULE",
	  load_unprivileged },
	{ "init-module-nonsense", "init_module", FAILS(ENOEXEC),
	  "elf_validity_check elf_validity_ehdr", "load zeroes as a module", load_nonsense },
	{ "finit-module-bad-flags", "finit_module", FAILS(EINVAL),
	  "sys_finit_module", "a flag that does not exist", load_with_bad_flags },
	{ "delete-module-unprivileged", "delete_module", FAILS(EPERM),
	  "sys_delete_module", "unload a module without CAP_SYS_MODULE",
	  unload_unprivileged },
	{ "delete-module-absent", "delete_module", FAILS(ENOENT),
	  "sys_delete_module", "unload a module that is not there",
	  unload_absent },
	{ "quotactl-of-nothing", "quotactl", FAILS(ENODEV), "sys_quotactl",
	  "quota of no file system", quota_of_nothing },
	{ "quotactl-of-file", "quotactl", FAILS(ENOTBLK), "lookup_bdev",
	  "quota of what is no block device", quota_of_file },
	{ "quotactl-unsupported", "quotactl_fd", FAILS(ENOSYS), "do_quotactl",
	  "quota of a file system that has none", quota_unsupported },
	{ 0 },
};
