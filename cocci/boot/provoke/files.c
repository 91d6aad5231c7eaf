// SPDX-License-Identifier: GPL-2.0-only
/* What goes wrong at a file once it is found. */
#define _GNU_SOURCE
#include "provoke.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* A file in a scratch file system that has one of the FS_..._FL flags. */
static void flagged_file(int flag)
{
	int fd;

	scratch();
	fd = make_file("file", 0644, "content");
	need(ioctl(fd, FS_IOC_SETFLAGS, &flag), "FS_IOC_SETFLAGS");
	close(fd);
}

static long write_directory(void)
{
	scratch();
	need(mkdir("directory", 0755), "mkdir");
	return open("directory", O_WRONLY);
}

static long append_only(void)
{
	flagged_file(FS_APPEND_FL);
	return open("file", O_WRONLY);
}

static long immutable(void)
{
	flagged_file(FS_IMMUTABLE_FL);
	return open("file", O_WRONLY);
}

static long unlink_immutable(void)
{
	flagged_file(FS_IMMUTABLE_FL);
	return syscall(SYS_unlink, "file");
}

static long noatime(void)
{
	scratch();
	make_file("file", 0644, "");
	drop();
	return open("file", O_RDONLY | O_NOATIME);
}

static long text_busy(void)
{
	return open("/proc/self/exe", O_WRONLY);
}

static long tmpfile_unsupported(void)
{
	return open("/proc", O_TMPFILE | O_RDWR, 0600);
}

static long too_many(void)
{
	limit(RLIMIT_NOFILE, 3);
	return open("/", O_RDONLY);
}

static long dup_past_limit(void)
{
	limit(RLIMIT_NOFILE, 64);
	return fcntl(0, F_DUPFD, 64);
}

static long chown_other(void)
{
	scratch();
	close(make_file("file", 0644, ""));
	drop();
	return syscall(SYS_chown, "file", 65534, 65534);
}

static long chmod_other(void)
{
	scratch();
	close(make_file("file", 0644, ""));
	drop();
	return syscall(SYS_chmod, "file", 0777);
}

static long write_past_limit(void)
{
	int fd;

	scratch();
	fd = make_file("file", 0644, "content");
	signal(SIGXFSZ, SIG_IGN);
	limit(RLIMIT_FSIZE, 7);
	return write(fd, "x", 1);
}

static long truncate_past_limit(void)
{
	int fd;

	scratch();
	fd = make_file("file", 0644, "");
	signal(SIGXFSZ, SIG_IGN);
	limit(RLIMIT_FSIZE, 7);
	return ftruncate(fd, 8);
}

static long list_file(void)
{
	char buffer[64];
	int fd;

	scratch();
	fd = make_file("file", 0644, "");
	return syscall(SYS_getdents64, fd, buffer, sizeof(buffer));
}

static long copy_onto_itself(void)
{
	loff_t from = 0, to = 1;
	int fd;

	scratch();
	fd = make_file("file", 0644, "content");
	return copy_file_range(fd, &from, fd, &to, 4, 0);
}

static long open_by_handle(void)
{
	char handle[sizeof(struct file_handle) + MAX_HANDLE_SZ] = { 0 };

	drop();
	return open_by_handle_at(AT_FDCWD, (struct file_handle *)handle, O_RDONLY);
}

static long mknod_unprivileged(void)
{
	scratch();
	drop();
	return syscall(SYS_mknod, "null", S_IFCHR | 0666, 0x103);
}

static long write_unwritable(void)
{
	int fd = need(open("/", O_RDONLY), "/");

	return write(fd, "x", 1);
}

const struct entry files[] = {
	{ "open-directory-for-writing", "openat", FAILS(EISDIR), "may_open",
	  "open a directory for writing", write_directory },
	{ "open-append-only", "openat", FAILS(EPERM), "may_open",
	  "open an append-only file without O_APPEND", append_only },
	{ "open-immutable", "openat", FAILS(EPERM), "inode_permission",
	  "root opens an immutable file for writing", immutable },
	{ "unlink-immutable", "unlink", FAILS(EPERM), "may_delete",
	  "root removes an immutable file", unlink_immutable },
	{ "open-noatime", "openat", FAILS(EPERM), "may_open",
	  "O_NOATIME on another user's file", noatime },
	{ "open-running-program", "openat", FAILS(ETXTBSY), "get_write_access",
	  "open the running program for writing", text_busy },
	{ "open-tmpfile-unsupported", "openat", FAILS(EOPNOTSUPP), "vfs_tmpfile",
	  "O_TMPFILE where there is none", tmpfile_unsupported },
	{ "open-too-many", "openat", FAILS(EMFILE), "alloc_fd",
	  "one descriptor more than RLIMIT_NOFILE", too_many },
	{ "dup-past-limit", "fcntl", FAILS(EINVAL), "f_dupfd",
	  "F_DUPFD at RLIMIT_NOFILE", dup_past_limit },
	{ "chown-unprivileged", "chown", FAILS(EPERM), "setattr_prepare",
	  "take another user's file", chown_other },
	{ "chmod-unprivileged", "chmod", FAILS(EPERM), "setattr_prepare",
	  "change the mode of another user's file", chmod_other },
	{ "write-past-limit", "write", FAILS(EFBIG), "generic_write_check_limits",
	  "write past RLIMIT_FSIZE", write_past_limit },
	{ "truncate-past-limit", "ftruncate", FAILS(EFBIG), "inode_newsize_ok",
	  "grow a file past RLIMIT_FSIZE", truncate_past_limit },
	{ "list-a-file", "getdents64", FAILS(ENOTDIR), "iterate_dir",
	  "list a regular file", list_file },
	{ "copy-onto-itself", "copy_file_range", FAILS(EINVAL),
	  "generic_copy_file_checks", "copy a range onto one it overlaps",
	  copy_onto_itself },
	{ "open-by-handle-unprivileged", "open_by_handle_at", FAILS(EPERM),
	  "handle_to_path", "open by handle without CAP_DAC_READ_SEARCH",
	  open_by_handle },
	{ "mknod-unprivileged", "mknod", FAILS(EPERM), "vfs_mknod",
	  "make a device node without CAP_MKNOD", mknod_unprivileged },
	{ "write-read-only-descriptor", "write", FAILS(EBADF), "vfs_write",
	  "write to a descriptor opened for reading", write_unwritable },
	{ 0 },
};
