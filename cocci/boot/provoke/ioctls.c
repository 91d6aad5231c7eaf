// SPDX-License-Identifier: GPL-2.0-only
/* Ioctls of files. */
#define _GNU_SOURCE
#include "provoke.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

/* An own file: owned by nobody, which we then are. */
static int own_file(void)
{
	int fd;

	scratch();
	drop();
	fd = make_file("file", 0644, "content");
	return fd;
}

static long bad_descriptor(void)
{
	return ioctl(-1, FIONREAD, 0);
}

static long terminal_of_file(void)
{
	pid_t group;

	scratch();
	return ioctl(make_file("file", 0644, ""), TIOCGPGRP, &group);
}

static long block_of_file(void)
{
	int block = 0;

	return ioctl(own_file(), FIBMAP, &block);
}

static long freeze(void)
{
	return ioctl(own_file(), FIFREEZE, 0);
}

static long make_immutable(void)
{
	int flags = FS_IMMUTABLE_FL;

	return ioctl(own_file(), FS_IOC_SETFLAGS, &flags);
}

static long flags_of_others(void)
{
	int flags = FS_NODUMP_FL, fd;

	scratch();
	fd = make_file("file", 0644, "");
	drop();
	return ioctl(fd, FS_IOC_SETFLAGS, &flags);
}

static long clone_across(void)
{
	int other = need(memfd_create("provoke", 0), "memfd_create");

	return ioctl(own_file(), FICLONE, other);
}

static long clone_unsupported(void)
{
	int fd = own_file();

	return ioctl(make_file("other", 0644, ""), FICLONE, fd);
}

static long map_extents(void)
{
	struct fiemap_request {
		unsigned long long words[4];
	} request = { { 0 } };

	return ioctl(own_file(), _IOWR('f', 11, struct fiemap_request), &request);
}

const struct entry ioctls[] = {
	{ "ioctl-bad-descriptor", "ioctl", FAILS(EBADF), "sys_ioctl",
	  "ioctl on descriptor -1", bad_descriptor },
	{ "ioctl-terminal-of-file", "ioctl", FAILS(ENOTTY), "vfs_ioctl",
	  "TIOCGPGRP on a regular file", terminal_of_file },
	{ "fibmap-unprivileged", "ioctl", FAILS(EPERM), "ioctl_fibmap",
	  "FIBMAP without CAP_SYS_RAWIO", block_of_file },
	{ "fifreeze-unprivileged", "ioctl", FAILS(EPERM), "ioctl_fsfreeze",
	  "FIFREEZE without CAP_SYS_ADMIN", freeze },
	{ "immutable-unprivileged", "ioctl", FAILS(EPERM), "fileattr_set_prepare",
	  "make one's file immutable without CAP_LINUX_IMMUTABLE",
	  make_immutable },
	{ "setflags-of-others", "ioctl", FAILS(EPERM), "vfs_fileattr_set",
	  "set flags of another user's file", flags_of_others },
	{ "ficlone-across", "ioctl", FAILS(EXDEV), "do_clone_file_range vfs_clone_file_range",
	  "share blocks with another file system", clone_across },
	{ "ficlone-unsupported", "ioctl", FAILS(EOPNOTSUPP), "do_clone_file_range vfs_clone_file_range",
	  "share blocks where it cannot be done", clone_unsupported },
	{ "fiemap-unsupported", "ioctl", FAILS(EOPNOTSUPP), "ioctl_fiemap",
	  "the extents of a file without any", map_extents },
	{ 0 },
};
