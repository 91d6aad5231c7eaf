// SPDX-License-Identifier: GPL-2.0-only
/* Control groups, version 2. */
#define _GNU_SOURCE
#include "provoke.h"

#include <errno.h>
#include <stdio.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Changes to a new group of our own, below the root group. */
static void new_group(void)
{
	char name[32];

	own_mounts();
	need(mount("provoke", "/proc", "cgroup2", 0, NULL), "cgroup2");
	need(chdir("/proc"), "chdir");
	snprintf(name, sizeof(name), "provoke.%d", getpid());
	need(mkdir(name, 0755), "mkdir");
	need(chdir(name), "chdir");
}

static long no_such_process(void)
{
	new_group();
	return echo("1073741823", "cgroup.procs");
}

static long inner_process(void)
{
	new_group();
	put("../cgroup.subtree_control", "+memory");
	put("cgroup.procs", "0");
	return echo("+memory", "cgroup.subtree_control");
}

static long move_to_inner(void)
{
	new_group();
	put("../cgroup.subtree_control", "+memory");
	put("cgroup.subtree_control", "+memory");
	return echo("0", "cgroup.procs");
}

static long controller_not_given(void)
{
	new_group();
	need(mkdir("child", 0755), "mkdir");
	return echo("+memory", "child/cgroup.subtree_control");
}

static long too_many_children(void)
{
	new_group();
	put("cgroup.max.descendants", "0");
	return syscall(SYS_mkdir, "child", 0755);
}

static long remove_populated(void)
{
	new_group();
	need(mkdir("child", 0755), "mkdir");
	put("child/cgroup.procs", "0");
	return syscall(SYS_rmdir, "child");
}

static long thread_populated(void)
{
	new_group();
	need(mkdir("child", 0755), "mkdir");
	put("child/cgroup.procs", "0");
	return echo("threaded", "child/cgroup.type");
}

static long fork_past_limit(void)
{
	long child;

	new_group();
	put("../cgroup.subtree_control", "+pids");
	put("pids.max", "1");
	put("cgroup.procs", "0");
	child = syscall(SYS_fork);
	if (child == 0)
		_exit(0);
	return child;
}

const struct entry cgroups[] = {
	{ "cgroup-no-process", "write", FAILS(ESRCH), "cgroup_procs_write_start",
	  "move a process that is not there", no_such_process },
	{ "cgroup-inner-process", "write", FAILS(EBUSY),
	  "cgroup_vet_subtree_control_enable",
	  "give controllers to children beside processes", inner_process },
	{ "cgroup-move-to-inner", "write", FAILS(EBUSY), "cgroup_migrate_vet_dst",
	  "move into a group that gives controllers away", move_to_inner },
	{ "cgroup-controller-not-given", "write", FAILS(ENOENT),
	  "cgroup_subtree_control_write", "pass on a controller one was not given",
	  controller_not_given },
	{ "cgroup-too-many", "mkdir", FAILS(EAGAIN), "cgroup_mkdir",
	  "one group more than cgroup.max.descendants", too_many_children },
	{ "cgroup-remove-populated", "rmdir", FAILS(EBUSY),
	  "cgroup_destroy_locked", "remove a group with processes",
	  remove_populated },
	{ "cgroup-thread-populated", "write", FAILS(EOPNOTSUPP),
	  "cgroup_enable_threaded", "make a group with processes threaded",
	  thread_populated },
	{ "cgroup-pids-max", "fork", FAILS(EAGAIN), "pids_try_charge",
	  "fork past pids.max", fork_past_limit },
	{ 0 },
};
