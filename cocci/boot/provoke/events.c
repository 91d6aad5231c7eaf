// SPDX-License-Identifier: GPL-2.0-only
/* Descriptors that tell events, and asynchronous I/O. */
#define _GNU_SOURCE
#include "provoke.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/aio_abi.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/fanotify.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <unistd.h>

static int epoll(void)
{
	return need(epoll_create1(0), "epoll");
}

static long add(int to, int fd)
{
	struct epoll_event event = { .events = EPOLLIN };

	return epoll_ctl(to, EPOLL_CTL_ADD, fd, &event);
}

static long epoll_twice(void)
{
	int to = epoll(), fd = need(eventfd(0, 0), "eventfd");

	need(add(to, fd), "epoll_ctl");
	return add(to, fd);
}

static long epoll_directory(void)
{
	return add(epoll(), need(open("/", O_RDONLY), "/"));
}

static long epoll_loop(void)
{
	int one = epoll(), other = epoll();

	need(add(one, other), "epoll_ctl");
	return add(other, one);
}

static long epoll_absent(void)
{
	return epoll_ctl(epoll(), EPOLL_CTL_DEL, need(eventfd(0, 0), "eventfd"), NULL);
}

static long eventfd_full(void)
{
	int fd = need(eventfd(1, EFD_NONBLOCK), "eventfd");
	uint64_t most = UINT64_MAX - 1;

	return write(fd, &most, sizeof(most));
}

static long eventfd_zero(void)
{
	int fd = need(eventfd(0, EFD_NONBLOCK), "eventfd");
	uint64_t value;

	return read(fd, &value, sizeof(value));
}

static long not_a_signalfd(void)
{
	sigset_t set;

	sigemptyset(&set);
	return signalfd(need(eventfd(0, 0), "eventfd"), &set, 0);
}

static long no_signal(void)
{
	struct signalfd_siginfo info;
	sigset_t set;

	sigemptyset(&set);
	return read(need(signalfd(-1, &set, SFD_NONBLOCK), "signalfd"), &info,
		    sizeof(info));
}

static long no_such_watch(void)
{
	return inotify_rm_watch(need(inotify_init1(0), "inotify"), 9);
}

static long inotify_exhausted(void)
{
	need(unshare(CLONE_NEWUSER), "user namespaces");
	put("/proc/sys/user/max_inotify_instances", "0");
	return inotify_init1(0);
}

static long watches_exhausted(void)
{
	need(unshare(CLONE_NEWUSER), "user namespaces");
	put("/proc/sys/user/max_inotify_watches", "0");
	return inotify_add_watch(need(inotify_init1(0), "inotify"), "/", IN_ALL_EVENTS);
}

static long fanotify_unprivileged(void)
{
	drop();
	return fanotify_init(FAN_CLASS_CONTENT, O_RDONLY);
}

static long too_many_requests(void)
{
	aio_context_t context = 0;

	return syscall(SYS_io_setup, 100000, &context);
}

static long no_such_context(void)
{
	return syscall(SYS_io_destroy, 0UL);
}

const struct entry events[] = {
	{ "epoll-twice", "epoll_ctl", FAILS(EEXIST), "do_epoll_ctl",
	  "add a descriptor a second time", epoll_twice },
	{ "epoll-directory", "epoll_ctl", FAILS(EPERM), "do_epoll_ctl",
	  "add what cannot be polled", epoll_directory },
	{ "epoll-loop", "epoll_ctl", FAILS(ELOOP), "do_epoll_ctl",
	  "two epolls that wait for each other", epoll_loop },
	{ "epoll-absent", "epoll_ctl", FAILS(ENOENT), "do_epoll_ctl",
	  "take out what was not added", epoll_absent },
	{ "eventfd-full", "write", FAILS(EAGAIN), "eventfd_write",
	  "count past the most an eventfd holds", eventfd_full },
	{ "eventfd-zero", "read", FAILS(EAGAIN), "eventfd_read",
	  "read an eventfd that is zero", eventfd_zero },
	{ "signalfd-not-one", "signalfd4", FAILS(EINVAL), "do_signalfd4",
	  "change what is no signalfd", not_a_signalfd },
	{ "signalfd-none", "read", FAILS(EAGAIN), "signalfd_dequeue",
	  "read a signalfd without signals", no_signal },
	{ "inotify-no-watch", "inotify_rm_watch", FAILS(EINVAL),
	  "sys_inotify_rm_watch", "remove a watch that is not there",
	  no_such_watch },
	{ "inotify-exhausted", "inotify_init1", FAILS(EMFILE), "inotify_new_group",
	  "one more than user.max_inotify_instances", inotify_exhausted },
	{ "inotify-watches-exhausted", "inotify_add_watch", FAILS(ENOSPC),
	  "inotify_new_watch", "one more than user.max_inotify_watches",
	  watches_exhausted },
	{ "fanotify-unprivileged", "fanotify_init", FAILS(EPERM),
	  "sys_fanotify_init", "decide on opens without CAP_SYS_ADMIN",
	  fanotify_unprivileged },
	{ "aio-too-many", "io_setup", FAILS(EAGAIN), "ioctx_alloc",
	  "more requests than fs.aio-max-nr", too_many_requests },
	{ "aio-no-context", "io_destroy", FAILS(EINVAL), "sys_io_destroy",
	  "destroy a context that is not there", no_such_context },
	{ 0 },
};
