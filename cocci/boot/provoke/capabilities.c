// SPDX-License-Identifier: GPL-2.0-only
/* What an unprivileged process may not do. */
#define _GNU_SOURCE
#include "provoke.h"

#include <errno.h>
#include <grp.h>
#include <linux/capability.h>
#include <linux/perf_event.h>
#include <linux/securebits.h>
#include <signal.h>
#include <string.h>
#include <sys/klog.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/swap.h>
#include <sys/syscall.h>
#include <sys/timex.h>
#include <time.h>
#include <unistd.h>

static long set_clock(void)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	drop();
	return clock_settime(CLOCK_REALTIME, &now);
}

static long tune_clock(void)
{
	struct timex tick = { .modes = ADJ_TICK, .tick = 10000 };

	drop();
	return syscall(SYS_adjtimex, &tick);
}

static long set_groups(void)
{
	drop();
	return setgroups(0, NULL);
}

static long set_uid(void)
{
	drop();
	return setuid(0);
}

static long raise_permitted(void)
{
	struct __user_cap_header_struct header = {
		.version = _LINUX_CAPABILITY_VERSION_3,
	};
	struct __user_cap_data_struct data[2] = {
		{ .permitted = CAP_TO_MASK(CAP_SYS_ADMIN) },
	};

	drop();
	return syscall(SYS_capset, &header, data);
}

static long drop_bounding(void)
{
	drop();
	return prctl(PR_CAPBSET_DROP, CAP_CHOWN, 0, 0, 0);
}

static long raise_ambient(void)
{
	drop();
	return prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, CAP_CHOWN, 0, 0);
}

static long set_securebits(void)
{
	drop();
	return prctl(PR_SET_SECUREBITS, SECBIT_NOROOT, 0, 0, 0);
}

static long set_mm(void)
{
	drop();
	return prctl(PR_SET_MM, PR_SET_MM_BRK, 0, 0, 0);
}

static long reboot_with_bad_magic(void)
{
	drop();
	return syscall(SYS_reboot, 0, 0, 0, 0);
}

static long clear_log(void)
{
	drop();
	return klogctl(5 /* SYSLOG_ACTION_CLEAR */, NULL, 0);
}

static long accounting(void)
{
	drop();
	return acct(NULL);
}

static long swap(void)
{
	drop();
	return swapon("/swap", 0);
}

static long raise_priority(void)
{
	drop();
	return setpriority(PRIO_PROCESS, 0, -5);
}

static long raise_limit(void)
{
	struct rlimit more = { 2, 2 };

	limit(RLIMIT_CORE, 1);
	drop();
	return setrlimit(RLIMIT_CORE, &more);
}

static long limit_of_init(void)
{
	struct rlimit old;

	drop();
	return prlimit(1, RLIMIT_CORE, NULL, &old);
}

static long kill_init(void)
{
	drop();
	return kill(1, 0);
}

static long count_kernel_events(void)
{
	struct perf_event_attr attr = {
		.type = PERF_TYPE_SOFTWARE,
		.size = sizeof(attr),
		.config = PERF_COUNT_SW_TASK_CLOCK,
	};

	put("/proc/sys/kernel/perf_event_paranoid", "2");
	drop();
	return syscall(SYS_perf_event_open, &attr, 0, -1, -1, 0);
}

static long count_any_events(void)
{
	struct perf_event_attr attr = {
		.type = PERF_TYPE_SOFTWARE,
		.size = sizeof(attr),
		.config = PERF_COUNT_SW_TASK_CLOCK,
		.exclude_kernel = 1,
	};

	put("/proc/sys/kernel/perf_event_paranoid", "3");
	drop();
	return syscall(SYS_perf_event_open, &attr, 0, -1, -1, 0);
}

const struct entry capabilities[] = {
	{ "clock-settime-unprivileged", "clock_settime", FAILS(EPERM),
	  "cap_settime", "set the clock without CAP_SYS_TIME", set_clock },
	{ "adjtimex-unprivileged", "adjtimex", FAILS(EPERM),
	  "timekeeping_validate_timex", "tune the clock without CAP_SYS_TIME",
	  tune_clock },
	{ "setgroups-unprivileged", "setgroups", FAILS(EPERM), "sys_setgroups",
	  "set one's groups without CAP_SETGID", set_groups },
	{ "setuid-unprivileged", "setuid", FAILS(EPERM), "__sys_setuid",
	  "become root: the constant is set before the check",
	  set_uid },
	{ "capset-raise", "capset", FAILS(EPERM), "cap_capset",
	  "take a capability one does not have", raise_permitted },
	{ "capbset-drop-unprivileged", "prctl", FAILS(EPERM), "cap_prctl_drop",
	  "shrink the bounding set without CAP_SETPCAP", drop_bounding },
	{ "ambient-raise", "prctl", FAILS(EPERM), "cap_task_prctl",
	  "make a capability ambient that is not permitted", raise_ambient },
	{ "securebits-unprivileged", "prctl", FAILS(EPERM), "cap_task_prctl",
	  "set securebits without CAP_SETPCAP", set_securebits },
	{ "prctl-set-mm-unprivileged", "prctl", FAILS(EPERM), "prctl_set_mm",
	  "PR_SET_MM without CAP_SYS_RESOURCE", set_mm },
	{ "reboot-unprivileged", "reboot", FAILS(EPERM), "sys_reboot",
	  "reboot without CAP_SYS_BOOT", reboot_with_bad_magic },
	{ "syslog-unprivileged", "syslog", FAILS(EPERM),
	  "check_syslog_permissions", "clear the kernel log without CAP_SYSLOG",
	  clear_log },
	{ "acct-unprivileged", "acct", FAILS(EPERM), "sys_acct",
	  "process accounting without CAP_SYS_PACCT", accounting },
	{ "swapon-unprivileged", "swapon", FAILS(EPERM), "sys_swapon",
	  "swap without CAP_SYS_ADMIN", swap },
	{ "setpriority-unprivileged", "setpriority", FAILS(EACCES), "set_one_prio",
	  "a higher priority without CAP_SYS_NICE", raise_priority },
	{ "setrlimit-raise", "prlimit64", FAILS(EPERM), "do_prlimit",
	  "raise a hard limit without CAP_SYS_RESOURCE", raise_limit },
	{ "prlimit-of-init", "prlimit64", FAILS(EPERM), "check_prlimit_permission",
	  "read the limits of another user's process", limit_of_init },
	{ "kill-init", "kill", FAILS(EPERM), "check_kill_permission",
	  "signal another user's process", kill_init },
	{ "perf-kernel-unprivileged", "perf_event_open", FAILS(EACCES),
	  "perf_allow_kernel", "count in the kernel with perf_event_paranoid 2",
	  count_kernel_events },
	{ "perf-paranoid", "perf_event_open", FAILS(EACCES),
	  "sys_perf_event_open", "count at all with perf_event_paranoid 3",
	  count_any_events },
	{ 0 },
};
