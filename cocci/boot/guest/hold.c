// SPDX-License-Identifier: GPL-2.0-only
/*
 * hold FLAG WHAT: makes the calls WHAT names, says so through the file FLAG,
 * then spins without any system call until it is killed, so that what is in
 * its last_error can be read from outside.
 *
 * FLAG reads "- PID TID" before and "+ PID TID" after the last call. It is
 * written by way of a mapping: a write() would be a call, and empty the ring.
 */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define FLAG_SIZE 64
#define MODULE_PARAMETER "/sys/module/test_err_sites/parameters/fail"

static volatile char *flag;
static volatile int thread_failed;
static volatile pid_t thread_id;

static void announce(char mark, pid_t pid, pid_t tid)
{
	snprintf((char *)flag + 1, FLAG_SIZE - 1, " %d %d\n", pid, tid);
	flag[0] = mark;
}

static void spin(void)
{
	for (;;)
		__asm__ volatile("pause");
}

static void done_and_spin(void)
{
	flag[0] = '+';
	spin();
}

static void fail_ebadf(void)
{
	syscall(SYS_ioctl, -1, TIOCGPGRP, 0);
}

static void fail_enoent(void)
{
	syscall(SYS_openat, AT_FDCWD, "/no/such/file", O_RDONLY);
}

static void do_ioctl(void)
{
	fail_ebadf();
}

static void do_chain(void)
{
	int ends[2];
	pid_t group;

	if (pipe(ends))
		exit(1);
	syscall(SYS_ioctl, ends[0], TIOCGPGRP, &group);
}

static void do_cleared(void)
{
	fail_ebadf();
	syscall(SYS_getpid);
}

/* SYS_fork, since the library's fork() makes calls of its own in the child. */
static void do_fork(void)
{
	static volatile int *started;
	pid_t child;

	started = mmap(NULL, sizeof(*started), PROT_READ | PROT_WRITE,
		       MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (started == MAP_FAILED)
		exit(1);
	fail_ebadf();
	child = syscall(SYS_fork);
	if (child == 0) {
		*started = 1;
		spin();
	}
	while (!*started)
		;
	announce('+', child, child);
	waitpid(child, NULL, 0);
	exit(0);
}

/* What is executed says nothing: it must not make a call either. */
static void do_exec(void)
{
	char *arguments[] = { "spin", NULL };

	fail_ebadf();
	syscall(SYS_execve, "/guest/spin", arguments, NULL);
	exit(1);
}

static void *in_thread(void *unused)
{
	thread_id = syscall(SYS_gettid);
	fail_enoent();
	thread_failed = 1;
	spin();
	return unused;
}

static void do_thread(void)
{
	pthread_t thread;

	if (pthread_create(&thread, NULL, in_thread, NULL))
		exit(1);
	while (!thread_failed)
		;
	announce('-', getpid(), thread_id);
	fail_ebadf();
}

static void do_module(void)
{
	int fd = open(MODULE_PARAMETER, O_WRONLY);

	if (fd < 0)
		exit(1);
	syscall(SYS_write, fd, "1", 1);
}

static const struct {
	const char *name;
	void (*run)(void);
} menu[] = {
	{ "ioctl", do_ioctl },	 { "chain", do_chain },	  { "cleared", do_cleared },
	{ "fork", do_fork },	 { "exec", do_exec },	  { "thread", do_thread },
	{ "module", do_module },
};

static void map_flag(const char *path)
{
	int fd = open(path, O_RDWR);

	if (fd < 0 || ftruncate(fd, FLAG_SIZE))
		exit(1);
	flag = mmap(NULL, FLAG_SIZE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	if (flag == MAP_FAILED)
		exit(1);
}

int main(int count, char **words)
{
	size_t i;

	if (count != 3)
		return 2;
	map_flag(words[1]);
	announce('-', getpid(), getpid());
	for (i = 0; i < sizeof(menu) / sizeof(menu[0]); i++) {
		if (!strcmp(menu[i].name, words[2])) {
			menu[i].run();
			done_and_spin();
		}
	}
	return 2;
}
