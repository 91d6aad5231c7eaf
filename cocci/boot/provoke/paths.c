// SPDX-License-Identifier: GPL-2.0-only
/* What goes wrong on the way to a file. */
#define _GNU_SOURCE
#include "provoke.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static long open_beneath(const char *path, unsigned long resolve)
{
	struct open_how how = { .flags = O_RDONLY, .resolve = resolve };

	return syscall(SYS_openat2, AT_FDCWD, path, &how, sizeof(how));
}

static long missing(void)
{
	scratch();
	return open("missing", O_RDONLY);
}

static long through_file(void)
{
	scratch();
	make_file("file", 0644, "");
	return open("file/below", O_RDONLY);
}

static long symlink_loop(void)
{
	scratch();
	need(symlink("loop", "loop"), "symlink");
	return open("loop", O_RDONLY);
}

static long nofollow(void)
{
	scratch();
	need(symlink("target", "link"), "symlink");
	return open("link", O_RDONLY | O_NOFOLLOW);
}

static long long_name(void)
{
	char name[300];

	scratch();
	memset(name, 'x', sizeof(name) - 1);
	name[sizeof(name) - 1] = '\0';
	return open(name, O_RDONLY);
}

static long long_path(void)
{
	static char path[5000];

	memset(path, '/', sizeof(path) - 1);
	return open(path, O_RDONLY);
}

static long empty_path(void)
{
	return open("", O_RDONLY);
}

static long beneath_absolute(void)
{
	return open_beneath("/", RESOLVE_BENEATH);
}

static long beneath_dotdot(void)
{
	scratch();
	return open_beneath("..", RESOLVE_BENEATH);
}

static long no_symlinks(void)
{
	scratch();
	make_file("target", 0644, "");
	need(symlink("target", "link"), "symlink");
	return open_beneath("link", RESOLVE_NO_SYMLINKS);
}

static long no_magic_links(void)
{
	return open_beneath("/proc/self/cwd", RESOLVE_NO_MAGICLINKS);
}

static long denied(void)
{
	scratch();
	make_file("secret", 0600, "");
	drop();
	return open("secret", O_RDONLY);
}

static long search_denied(void)
{
	scratch();
	need(mkdir("closed", 0700), "mkdir");
	drop();
	return chdir("closed");
}

static long exclusive(void)
{
	scratch();
	make_file("file", 0644, "");
	return open("file", O_RDWR | O_CREAT | O_EXCL, 0644);
}

static long read_only_create(void)
{
	scratch_with(MOUNT_ATTR_RDONLY);
	return open("file", O_RDWR | O_CREAT, 0644);
}

static long read_only_mkdir(void)
{
	scratch_with(MOUNT_ATTR_RDONLY);
	return syscall(SYS_mkdir, "directory", 0755);
}

static long sticky_symlink(void)
{
	scratch();
	put("/proc/sys/fs/protected_symlinks", "1");
	make_file("target", 0644, "");
	need(symlink("target", "link"), "symlink");
	need(lchown("link", 65534, 65534), "lchown");
	return open("link", O_RDONLY);
}

static long sticky_create(void)
{
	scratch();
	put("/proc/sys/fs/protected_regular", "1");
	close(make_file("file", 0644, ""));
	need(chown("file", 65534, 65534), "chown");
	return open("file", O_RDWR | O_CREAT, 0644);
}

static long sticky_unlink(void)
{
	scratch();
	make_file("file", 0666, "");
	drop();
	return syscall(SYS_unlink, "file");
}

static long protected_hardlink(void)
{
	scratch();
	put("/proc/sys/fs/protected_hardlinks", "1");
	make_file("file", 0600, "");
	drop();
	return syscall(SYS_link, "file", "other");
}

static long unlink_directory(void)
{
	scratch();
	need(mkdir("directory", 0755), "mkdir");
	return syscall(SYS_unlink, "directory");
}

static long rmdir_full(void)
{
	scratch();
	need(mkdir("directory", 0755), "mkdir");
	make_file("directory/file", 0644, "");
	return syscall(SYS_rmdir, "directory");
}

static long rename_across(void)
{
	scratch();
	make_file("file", 0644, "");
	return syscall(SYS_rename, "file", "/proc/file");
}

static long link_across(void)
{
	scratch();
	return syscall(SYS_link, "/proc/self/exe", "link");
}

static long chroot_denied(void)
{
	scratch();
	drop();
	return chroot(".");
}

const struct entry paths[] = {
	{ "open-missing", "openat", FAILS(ENOENT), "traverse_mounts",
	  "open a name that is not there", missing },
	{ "open-through-file", "openat", FAILS(ENOTDIR), "link_path_walk",
	  "open a path that leads through a regular file", through_file },
	{ "open-symlink-loop", "openat", FAILS(ELOOP), "reserve_stack",
	  "open a symbolic link that points to itself", symlink_loop },
	{ "open-nofollow", "openat", FAILS(ELOOP), "may_open",
	  "open a symbolic link with O_NOFOLLOW", nofollow },
	{ "open-long-name", "openat", FAILS(ENAMETOOLONG), "simple_lookup",
	  "open a name of 299 bytes", long_name },
	{ "open-long-path", "openat", FAILS(ENAMETOOLONG), "getname_flags",
	  "open a path of 4,999 bytes", long_path },
	{ "open-empty-path", "openat", FAILS(ENOENT), "getname_flags",
	  "open the empty path", empty_path },
	{ "openat2-beneath-absolute", "openat2", FAILS(EXDEV), "nd_jump_root",
	  "RESOLVE_BENEATH meets an absolute path", beneath_absolute },
	{ "openat2-beneath-dotdot", "openat2", FAILS(EXDEV), "follow_dotdot",
	  "RESOLVE_BENEATH meets ..", beneath_dotdot },
	{ "openat2-no-symlinks", "openat2", FAILS(ELOOP), "pick_link",
	  "RESOLVE_NO_SYMLINKS meets a symbolic link", no_symlinks },
	{ "openat2-no-magiclinks", "openat2", FAILS(ELOOP), "nd_jump_link",
	  "RESOLVE_NO_MAGICLINKS meets /proc/self/cwd", no_magic_links },
	{ "open-denied", "openat", FAILS(EACCES), "generic_permission",
	  "open another user's file of mode 600", denied },
	{ "chdir-denied", "chdir", FAILS(EACCES), "generic_permission",
	  "change to another user's directory of mode 700", search_denied },
	{ "open-exclusive", "openat", FAILS(EEXIST), "do_open",
	  "O_CREAT | O_EXCL on a file that is there", exclusive },
	{ "create-read-only", "openat", FAILS(EROFS), "lookup_open",
	  "create a file on a mount that is read-only", read_only_create },
	{ "mkdir-read-only", "mkdir", FAILS(EROFS), "__mnt_want_write mnt_get_write_access",
	  "make a directory on a mount that is read-only", read_only_mkdir },
	{ "sticky-symlink", "openat", FAILS(EACCES), "may_follow_link",
	  "root follows a user's link in a sticky directory", sticky_symlink },
	{ "sticky-create", "openat", FAILS(EACCES), "may_create_in_sticky",
	  "root O_CREATs a user's file in a sticky directory", sticky_create },
	{ "sticky-unlink", "unlink", FAILS(EPERM), "may_delete",
	  "remove root's file from a sticky directory", sticky_unlink },
	{ "protected-hardlink", "link", FAILS(EPERM), "may_linkat",
	  "hard link to a file one may not write", protected_hardlink },
	{ "unlink-directory", "unlink", FAILS(EISDIR), "may_delete",
	  "unlink a directory", unlink_directory },
	{ "rmdir-full", "rmdir", FAILS(ENOTEMPTY), "shmem_rmdir",
	  "remove a directory that is not empty", rmdir_full },
	{ "rename-across-mounts", "rename", FAILS(EXDEV), "do_renameat2",
	  "rename a file into another mount", rename_across },
	{ "link-across-mounts", "link", FAILS(EXDEV), "do_linkat",
	  "hard link to a file of another mount", link_across },
	{ "chroot-unprivileged", "chroot", FAILS(EPERM), "sys_chroot",
	  "chroot: the constant is set before the check",
	  chroot_denied },
	{ 0 },
};
