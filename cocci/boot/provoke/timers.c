// SPDX-License-Identifier: GPL-2.0-only
/* Clocks and timers. */
#define _GNU_SOURCE
#include "provoke.h"

#include <errno.h>
#include <signal.h>
#include <stdint.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <unistd.h>

static long create(clockid_t clock)
{
	int id;

	return syscall(SYS_timer_create, clock, NULL, &id);
}

static long no_timer_on_clock(void)
{
	return create(CLOCK_MONOTONIC_RAW);
}

static long timer_past_limit(void)
{
	limit(RLIMIT_SIGPENDING, 0);
	drop();
	return create(CLOCK_MONOTONIC);
}

static long no_such_timer(void)
{
	struct itimerspec soon = { .it_value = { 1, 0 } };

	return syscall(SYS_timer_settime, 9999, 0, &soon, NULL);
}

static long sleep_on_coarse_clock(void)
{
	struct timespec soon = { 0, 1 };

	return syscall(SYS_clock_nanosleep, CLOCK_MONOTONIC_COARSE, 0, &soon, NULL);
}

static long alarm_unprivileged(void)
{
	drop();
	return timerfd_create(CLOCK_REALTIME_ALARM, 0);
}

static long not_expired(void)
{
	int fd = need(timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK), "timerfd");
	uint64_t times;

	return read(fd, &times, sizeof(times));
}

static long bad_flags(void)
{
	struct itimerspec soon = { .it_value = { 1, 0 } };

	return timerfd_settime(need(timerfd_create(CLOCK_MONOTONIC, 0), "timerfd"),
			       1 << 30, &soon, NULL);
}

const struct entry timers[] = {
	{ "timer-create-no-timers", "timer_create", FAILS(EOPNOTSUPP),
	  "do_timer_create", "a timer on a clock that has none",
	  no_timer_on_clock },
	{ "timer-create-past-limit", "timer_create", FAILS(EAGAIN),
	  "do_timer_create", "a timer with RLIMIT_SIGPENDING 0",
	  timer_past_limit },
	{ "timer-settime-absent", "timer_settime", FAILS(EINVAL),
	  "do_timer_settime", "set a timer that is not there", no_such_timer },
	{ "nanosleep-coarse", "clock_nanosleep", FAILS(EOPNOTSUPP),
	  "sys_clock_nanosleep", "sleep on a coarse clock",
	  sleep_on_coarse_clock },
	{ "timerfd-alarm-unprivileged", "timerfd_create", FAILS(EPERM),
	  "sys_timerfd_create", "a waking timer without CAP_WAKE_ALARM",
	  alarm_unprivileged },
	{ "timerfd-not-expired", "read", FAILS(EAGAIN), "timerfd_read timerfd_read_iter",
	  "read a timer that is not set", not_expired },
	{ "timerfd-bad-flags", "timerfd_settime", FAILS(EINVAL),
	  "do_timerfd_settime", "a flag that does not exist", bad_flags },
	{ 0 },
};
