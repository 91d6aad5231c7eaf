// SPDX-License-Identifier: GPL-2.0-only
/* Mounting. */
#define _GNU_SOURCE
#include "provoke.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

/* A user and a mount namespace that own nothing of what is mounted. */
static void enter_namespaces(void)
{
	need(unshare(CLONE_NEWUSER | CLONE_NEWNS), "user namespaces");
}

static long mount_type(const char *type)
{
	return mount("provoke", "/proc", type, 0, NULL);
}

static long unprivileged(void)
{
	drop();
	return mount_type("tmpfs");
}

static long no_such_type(void)
{
	own_mounts();
	return mount_type("provoke");
}

static long no_block_device(void)
{
	own_mounts();
	close(make_file("file", 0644, ""));
	need(mkdir("directory", 0755), "mkdir");
	return mount("file", "directory", "ext4", 0, NULL);
}

static long file_on_directory(void)
{
	own_mounts();
	close(make_file("file", 0644, ""));
	need(mkdir("directory", 0755), "mkdir");
	return mount("file", "directory", NULL, MS_BIND, NULL);
}

static long in_user_namespace(void)
{
	enter_namespaces();
	return mount_type("ext4");
}

static long sysfs_of_others(void)
{
	enter_namespaces();
	return mount_type("sysfs");
}

static long clear_locked_flag(void)
{
	own_mounts();
	need(mount(NULL, ".", NULL, MS_REMOUNT | MS_BIND | MS_RDONLY, NULL), "remount");
	need(chdir("/"), "chdir");
	enter_namespaces();
	return mount(NULL, "/proc", NULL, MS_REMOUNT | MS_BIND, NULL);
}

static long clear_locked_flag_by_attribute(void)
{
	struct mount_attr writable = { .attr_clr = MOUNT_ATTR_RDONLY };

	own_mounts();
	need(mount(NULL, ".", NULL, MS_REMOUNT | MS_BIND | MS_RDONLY, NULL), "remount");
	need(chdir("/"), "chdir");
	enter_namespaces();
	return mount_setattr(AT_FDCWD, "/proc", 0, &writable, sizeof(writable));
}

static long unmount_locked(void)
{
	enter_namespaces();
	return umount2("/proc", 0);
}

static long unmount_directory(void)
{
	own_mounts();
	need(mkdir("directory", 0755), "mkdir");
	return umount2("directory", 0);
}

static long unmount_busy(void)
{
	own_mounts();
	need(mkdir("directory", 0755), "mkdir");
	need(mount("provoke", "directory", "tmpfs", 0, NULL), "tmpfs");
	need(chdir("directory"), "chdir");
	return umount2("/proc/directory", 0);
}

static long clone_tree_unprivileged(void)
{
	drop();
	return open_tree(AT_FDCWD, "/", OPEN_TREE_CLONE);
}

static long move_unprivileged(void)
{
	drop();
	return move_mount(AT_FDCWD, "/proc", AT_FDCWD, "/", 0);
}

static long open_type_unprivileged(void)
{
	drop();
	return fsopen("tmpfs", 0);
}

static long open_no_such_type(void)
{
	return fsopen("provoke", 0);
}

const struct entry mounts[] = {
	{ "mount-unprivileged", "mount", FAILS(EPERM), "path_mount",
	  "mount without CAP_SYS_ADMIN", unprivileged },
	{ "mount-no-type", "mount", FAILS(ENODEV), "do_new_mount",
	  "a file system that does not exist", no_such_type },
	{ "mount-no-block-device", "mount", FAILS(ENOTBLK), "lookup_bdev",
	  "ext4 from a regular file", no_block_device },
	{ "mount-file-on-directory", "mount", FAILS(ENOTDIR), "graft_tree",
	  "bind a file to a directory", file_on_directory },
	{ "mount-in-user-namespace", "mount", FAILS(EPERM), "do_new_mount",
	  "ext4 in a user namespace", in_user_namespace },
	{ "mount-sysfs-of-others", "mount", FAILS(EPERM), "sysfs_init_fs_context",
	  "sysfs without owning the network namespace", sysfs_of_others },
	{ "remount-locked", "mount", FAILS(EPERM), "do_reconfigure_mnt",
	  "clear a read-only flag that came with the namespace",
	  clear_locked_flag },
	{ "mount-setattr-locked", "mount_setattr", FAILS(EPERM),
	  "mount_setattr_prepare", "the same with mount_setattr",
	  clear_locked_flag_by_attribute },
	{ "umount-locked", "umount2", FAILS(EINVAL), "can_umount",
	  "unmount what came with the namespace", unmount_locked },
	{ "umount-directory", "umount2", FAILS(EINVAL), "can_umount",
	  "unmount a directory that is no mount", unmount_directory },
	{ "umount-busy", "umount2", FAILS(EBUSY), "do_umount",
	  "unmount the file system one is in", unmount_busy },
	{ "open-tree-unprivileged", "open_tree", FAILS(EPERM), "sys_open_tree",
	  "clone a tree of mounts without CAP_SYS_ADMIN",
	  clone_tree_unprivileged },
	{ "move-mount-unprivileged", "move_mount", FAILS(EPERM), "sys_move_mount",
	  "move a mount without CAP_SYS_ADMIN", move_unprivileged },
	{ "fsopen-unprivileged", "fsopen", FAILS(EPERM), "sys_fsopen",
	  "open a file system type without CAP_SYS_ADMIN",
	  open_type_unprivileged },
	{ "fsopen-no-type", "fsopen", FAILS(ENODEV), "sys_fsopen",
	  "open a file system type that does not exist", open_no_such_type },
	{ 0 },
};
