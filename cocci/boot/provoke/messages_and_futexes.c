// SPDX-License-Identifier: GPL-2.0-only
/* Message queues of POSIX, and futexes. */
#define _GNU_SOURCE
#include "provoke.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/futex.h>
#include <mqueue.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static uint32_t word;

static long open_queue(int flags)
{
	struct mq_attr one = { .mq_maxmsg = 1, .mq_msgsize = 1 };

	return syscall(SYS_mq_open, "provoke", flags, 0600, &one);
}

static int queue(int flags)
{
	need(unshare(CLONE_NEWIPC), "IPC namespaces");
	return need(open_queue(O_CREAT | O_RDWR | flags), "message queues");
}

static long queue_absent(void)
{
	need(unshare(CLONE_NEWIPC), "IPC namespaces");
	return open_queue(O_RDWR);
}

static long queue_present(void)
{
	queue(0);
	return open_queue(O_CREAT | O_EXCL | O_RDWR);
}

static long queue_full(void)
{
	int fd = queue(O_NONBLOCK);

	need(mq_send(fd, "x", 1, 0), "mq_send");
	return mq_send(fd, "x", 1, 0);
}

static long message_too_long(void)
{
	return mq_send(queue(0), "xx", 2, 0);
}

static long notified_already(void)
{
	struct sigevent none = { .sigev_notify = SIGEV_NONE };
	int fd = queue(0);

	need(mq_notify(fd, &none), "mq_notify");
	return mq_notify(fd, &none);
}

static long queues_exhausted(void)
{
	need(unshare(CLONE_NEWIPC), "IPC namespaces");
	put("/proc/sys/fs/mqueue/queues_max", "0");
	drop();
	return open_queue(O_CREAT | O_RDWR);
}

static long futex(int operation, uint32_t value, const struct timespec *timeout)
{
	return syscall(SYS_futex, &word, operation | FUTEX_PRIVATE_FLAG, value,
		       timeout, NULL, 0);
}

static long time_out(void)
{
	struct timespec soon = { 0, 1000000 };

	return futex(FUTEX_WAIT, 0, &soon);
}

static long lock_own(void)
{
	word = syscall(SYS_gettid);
	return futex(FUTEX_LOCK_PI, 0, NULL);
}

static long lock_of_dead(void)
{
	word = 0x3ffffff0;
	return futex(FUTEX_LOCK_PI, 0, NULL);
}

static long lock_of_kernel(void)
{
	word = 2;
	return futex(FUTEX_LOCK_PI, 0, NULL);
}

static long unlock_of_others(void)
{
	word = 1;
	return futex(FUTEX_UNLOCK_PI, 0, NULL);
}

const struct entry messages_and_futexes[] = {
	{ "mq-absent", "mq_open", FAILS(ENOENT), "prepare_open",
	  "open a queue that is not there", queue_absent },
	{ "mq-present", "mq_open", FAILS(EEXIST), "prepare_open",
	  "O_EXCL on a queue that is there", queue_present },
	{ "mq-full", "mq_timedsend", FAILS(EAGAIN), "do_mq_timedsend",
	  "send to a full queue with O_NONBLOCK", queue_full },
	{ "mq-too-long", "mq_timedsend", FAILS(EMSGSIZE), "do_mq_timedsend",
	  "a message longer than the queue takes", message_too_long },
	{ "mq-notified", "mq_notify", FAILS(EBUSY), "do_mq_notify",
	  "ask to be notified a second time", notified_already },
	{ "mq-exhausted", "mq_open", FAILS(ENOSPC), "mqueue_create_attr",
	  "one queue more than queues_max", queues_exhausted },
	{ "futex-timeout", "futex", FAILS(ETIMEDOUT), "futex_wait __futex_wait",
	  "nobody wakes us in time", time_out },
	{ "futex-own-lock", "futex", FAILS(EDEADLK), "futex_lock_pi_atomic",
	  "take a lock one holds", lock_own },
	{ "futex-lock-of-dead", "futex", FAILS(ESRCH), "handle_exit_race",
	  "take a lock whose holder is not there", lock_of_dead },
	{ "futex-lock-of-kernel", "futex", FAILS(EPERM), "attach_to_pi_owner",
	  "take a lock that a kernel thread holds", lock_of_kernel },
	{ "futex-unlock-of-others", "futex", FAILS(EPERM), "futex_unlock_pi",
	  "give back a lock of somebody else", unlock_of_others },
	{ 0 },
};
