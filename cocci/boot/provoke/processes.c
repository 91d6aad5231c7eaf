// SPDX-License-Identifier: GPL-2.0-only
/* Processes: waiting, signals, groups, scheduling, tracing. */
#define _GNU_SOURCE
#include "provoke.h"

#include <errno.h>
#include <linux/kcmp.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* More than any pid_max. */
#define NO_PID 0x3fffffff

static long wait_for_nobody(void)
{
	return wait4(-1, NULL, 0, NULL);
}

static long kill_nobody(void)
{
	return kill(NO_PID, 0);
}

static long no_such_signal(void)
{
	return kill(getpid(), 999);
}

static long forge_signal(void)
{
	siginfo_t info = { .si_signo = SIGCONT, .si_code = SI_USER };

	return syscall(SYS_rt_sigqueueinfo, getppid(), SIGCONT, &info);
}

static long small_stack(void)
{
	static char stack[16];
	stack_t small = { .ss_sp = stack, .ss_size = sizeof(stack) };

	return sigaltstack(&small, NULL);
}

static long no_signal_pending(void)
{
	struct timespec now = { 0, 0 };
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	return sigtimedwait(&set, NULL, &now);
}

/* A session of its own, led by a process that was forked into it. */
static void lead_session(void)
{
	step_aside();
	need(setsid(), "setsid");
}

static long group_of_leader(void)
{
	lead_session();
	return setpgid(0, 0);
}

static long session_twice(void)
{
	lead_session();
	return setsid();
}

static long real_time_unprivileged(void)
{
	struct sched_param first = { .sched_priority = 1 };

	drop();
	return sched_setscheduler(0, SCHED_FIFO, &first);
}

static long attributes_too_long(void)
{
	/* struct sched_attr begins with its size; its header clashes with libc */
	unsigned int attr[14] = { 1 << 20 };

	return syscall(SYS_sched_setattr, 0, attr, 0);
}

static long seize_init(void)
{
	drop();
	return ptrace(PTRACE_SEIZE, 1, 0, 0);
}

static long continue_untraced(void)
{
	return ptrace(PTRACE_CONT, 1, 0, 0);
}

static long compare_init(void)
{
	drop();
	return syscall(SYS_kcmp, 1, getpid(), KCMP_VM, 0, 0);
}

static long pidfd_of_zero(void)
{
	return syscall(SYS_pidfd_open, 0, 0);
}

static long pidfd_of_nobody(void)
{
	return syscall(SYS_pidfd_open, NO_PID, 0);
}

static long descriptor_of_init(void)
{
	int init = need(syscall(SYS_pidfd_open, 1, 0), "pidfd_open");

	drop();
	return syscall(SYS_pidfd_getfd, init, 0, 0);
}

static long no_such_descriptor(void)
{
	int self = need(syscall(SYS_pidfd_open, getpid(), 0), "pidfd_open");

	return syscall(SYS_pidfd_getfd, self, 999, 0);
}

static long forge_signal_by_pidfd(void)
{
	siginfo_t info = { .si_signo = SIGCONT, .si_code = SI_USER };
	int parent = need(syscall(SYS_pidfd_open, getppid(), 0), "pidfd_open");

	return syscall(SYS_pidfd_send_signal, parent, SIGCONT, &info, 0);
}

static long fork_past_limit(void)
{
	long child;

	drop();
	limit(RLIMIT_NPROC, 0);
	child = syscall(SYS_fork);
	if (child == 0)
		_exit(0);
	return child;
}

const struct entry processes[] = {
	{ "wait-for-nobody", "wait4", FAILS(ECHILD), "__do_wait",
	  "wait without children", wait_for_nobody },
	{ "kill-nobody", "kill", FAILS(ESRCH), "kill_pid_info kill_pid_info_type",
	  "signal a process that is not there", kill_nobody },
	{ "kill-no-such-signal", "kill", FAILS(EINVAL), "check_kill_permission",
	  "signal 999", no_such_signal },
	{ "sigqueue-forged", "rt_sigqueueinfo", FAILS(EPERM), "do_rt_sigqueueinfo",
	  "queue a signal as if kill had sent it", forge_signal },
	{ "sigaltstack-small", "sigaltstack", FAILS(ENOMEM), "do_sigaltstack",
	  "a signal stack of 16 bytes", small_stack },
	{ "sigtimedwait-none", "rt_sigtimedwait", FAILS(EAGAIN), "do_sigtimedwait",
	  "wait no time for a signal", no_signal_pending },
	{ "setpgid-of-leader", "setpgid", FAILS(EPERM), "sys_setpgid",
	  "a session leader changes its group", group_of_leader },
	{ "setsid-twice", "setsid", FAILS(EPERM), "ksys_setsid",
	  "a session leader begins a session", session_twice },
	{ "real-time-unprivileged", "sched_setscheduler", FAILS(EPERM),
	  "user_check_sched_setscheduler", "SCHED_FIFO without CAP_SYS_NICE",
	  real_time_unprivileged },
	{ "sched-setattr-long", "sched_setattr", FAILS(E2BIG), "sched_copy_attr",
	  "scheduling attributes of a megabyte", attributes_too_long },
	{ "ptrace-init", "ptrace", FAILS(EPERM), "__ptrace_may_access",
	  "trace another user's process", seize_init },
	{ "ptrace-untraced", "ptrace", FAILS(ESRCH), "ptrace_check_attach",
	  "continue a process one does not trace", continue_untraced },
	{ "kcmp-init", "kcmp", FAILS(EPERM), "sys_kcmp",
	  "compare with another user's process", compare_init },
	{ "pidfd-of-zero", "pidfd_open", FAILS(EINVAL), "sys_pidfd_open",
	  "a pidfd for process 0", pidfd_of_zero },
	{ "pidfd-of-nobody", "pidfd_open", FAILS(ESRCH), "sys_pidfd_open",
	  "a pidfd for a process that is not there", pidfd_of_nobody },
	{ "pidfd-getfd-of-init", "pidfd_getfd", FAILS(EPERM), "__pidfd_fget",
	  "take a descriptor of another user's process", descriptor_of_init },
	{ "pidfd-getfd-absent", "pidfd_getfd", FAILS(EBADF), "__pidfd_fget",
	  "take a descriptor that is not there", no_such_descriptor },
	{ "pidfd-signal-forged", "pidfd_send_signal", FAILS(EPERM),
	  "sys_pidfd_send_signal", "send a signal as if kill had sent it",
	  forge_signal_by_pidfd },
	{ "fork-past-limit", "fork", FAILS(EAGAIN), "copy_process",
	  "fork past RLIMIT_NPROC", fork_past_limit },
	{ 0 },
};
