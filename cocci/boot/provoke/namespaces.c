// SPDX-License-Identifier: GPL-2.0-only
/* Namespaces. */
#define _GNU_SOURCE
#include "provoke.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/nsfs.h>
#include <linux/sched.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static void enter_user_namespace(void)
{
	need(unshare(CLONE_NEWUSER), "user namespaces");
}

static long clone_flags(unsigned long flags)
{
	long child = syscall(SYS_clone, flags | SIGCHLD, 0, 0, 0, 0);

	if (child == 0)
		_exit(0);
	return child;
}

static long clone_with(struct clone_args *how)
{
	long child = syscall(SYS_clone3, how, sizeof(*how));

	if (child == 0)
		_exit(0);
	return child;
}

static long last_pid(void)
{
	drop();
	return echo("123\n", "/proc/sys/kernel/ns_last_pid");
}

static long unshare_unprivileged(void)
{
	drop();
	return unshare(CLONE_NEWNS);
}

static long no_user_namespaces_left(void)
{
	enter_user_namespace();
	put("/proc/sys/user/max_user_namespaces", "0");
	return unshare(CLONE_NEWUSER);
}

static long setns_to_file(void)
{
	return setns(need(open("/proc/self/status", O_RDONLY), "/proc"), 0);
}

static long setns_to_own_user(void)
{
	return setns(need(open("/proc/self/ns/user", O_RDONLY), "nsfs"), 0);
}

static long setns_to_parent_user(void)
{
	int parent = need(open("/proc/self/ns/user", O_RDONLY), "nsfs");

	enter_user_namespace();
	return setns(parent, CLONE_NEWUSER);
}

static long setns_mount_unprivileged(void)
{
	int own = need(open("/proc/self/ns/mnt", O_RDONLY), "nsfs");

	drop();
	return setns(own, CLONE_NEWNS);
}

static long parent_of_first(void)
{
	return ioctl(need(open("/proc/self/ns/pid", O_RDONLY), "nsfs"),
		     NS_GET_PARENT);
}

static long map_twice(void)
{
	enter_user_namespace();
	put("/proc/self/uid_map", "0 0 1");
	return echo("0 0 1", "/proc/self/uid_map");
}

static long map_of_others(void)
{
	drop();
	enter_user_namespace();
	return echo("0 0 1", "/proc/self/uid_map");
}

static long allow_setgroups(void)
{
	enter_user_namespace();
	put("/proc/self/setgroups", "deny");
	return echo("allow", "/proc/self/setgroups");
}

static long share_root_with_user_namespace(void)
{
	return clone_flags(CLONE_NEWUSER | CLONE_FS);
}

static long clone_unprivileged(void)
{
	drop();
	return clone_flags(CLONE_NEWUTS);
}

static long pid_taken(void)
{
	pid_t wanted = 1;
	struct clone_args how = {
		.exit_signal = SIGCHLD,
		.set_tid = (unsigned long)&wanted,
		.set_tid_size = 1,
	};

	return clone_with(&how);
}

static long late_time_offset(void)
{
	int child;

	need(unshare(CLONE_NEWTIME), "time namespaces");
	child = need(clone_flags(0), "clone");
	need(waitpid(child, NULL, 0), "waitpid");
	return echo("monotonic 1 0", "/proc/self/timens_offsets");
}

static long hostname_unprivileged(void)
{
	drop();
	return sethostname("provoke", 7);
}

static long hostname_long(void)
{
	char name[65];

	memset(name, 'x', sizeof(name));
	return sethostname(name, sizeof(name));
}

const struct entry namespaces[] = {
	{ "last-pid-unprivileged", "write", FAILS(EPERM), "pid_ns_ctl_handler",
	  "write ns_last_pid without CAP_CHECKPOINT_RESTORE", last_pid },
	{ "unshare-unprivileged", "unshare", FAILS(EPERM),
	  "unshare_nsproxy_namespaces", "a mount namespace without CAP_SYS_ADMIN",
	  unshare_unprivileged },
	{ "user-namespaces-exhausted", "unshare", FAILS(ENOSPC), "create_user_ns",
	  "one more than user.max_user_namespaces", no_user_namespaces_left },
	{ "setns-to-a-file", "setns", FAILS(EINVAL), "sys_setns",
	  "enter a file that is no namespace", setns_to_file },
	{ "setns-own-user", "setns", FAILS(EINVAL), "userns_install",
	  "enter the user namespace one is in", setns_to_own_user },
	{ "setns-parent-user", "setns", FAILS(EPERM), "userns_install",
	  "go back to the parent user namespace", setns_to_parent_user },
	{ "setns-mount-unprivileged", "setns", FAILS(EPERM), "mntns_install",
	  "enter a mount namespace without privilege", setns_mount_unprivileged },
	{ "parent-of-first-pid-namespace", "ioctl", FAILS(EPERM),
	  "pidns_get_parent", "NS_GET_PARENT of the first pid namespace",
	  parent_of_first },
	{ "uid-map-twice", "write", FAILS(EPERM), "map_write",
	  "write uid_map a second time", map_twice },
	{ "uid-map-of-others", "write", FAILS(EPERM), "map_write",
	  "map another's user id into one's user namespace", map_of_others },
	{ "setgroups-allowed-again", "write", FAILS(EPERM), "proc_setgroups_write",
	  "allow setgroups once it was denied", allow_setgroups },
	{ "clone-user-sharing-root", "clone", FAILS(EINVAL), "copy_process",
	  "CLONE_NEWUSER with CLONE_FS", share_root_with_user_namespace },
	{ "clone-unprivileged", "clone", FAILS(EPERM), "copy_namespaces",
	  "CLONE_NEWUTS without CAP_SYS_ADMIN", clone_unprivileged },
	{ "clone-pid-taken", "clone3", FAILS(EEXIST), "alloc_pid",
	  "set_tid with a pid that is in use", pid_taken },
	{ "time-offset-late", "write", FAILS(EACCES), "proc_timens_set_offset",
	  "timens_offsets once a process is inside", late_time_offset },
	{ "hostname-unprivileged", "sethostname", FAILS(EPERM), "sys_sethostname",
	  "set the host name without CAP_SYS_ADMIN", hostname_unprivileged },
	{ "hostname-long", "sethostname", FAILS(EINVAL), "sys_sethostname",
	  "a host name of 65 bytes", hostname_long },
	{ 0 },
};
