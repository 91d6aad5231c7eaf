// SPDX-License-Identifier: GPL-2.0-only
/*
 * fails WHAT: fails in a known way, for strace to look at.
 *   one      ioctl() on a bad descriptor: EBADF
 *   chain    TIOCGPGRP on a pipe: ENOIOCTLCMD, turned into ENOTTY
 *   threads  two threads, ten times each: EBADF in one, ENOENT in the other
 *   forks    a child fails with ENOENT, the parent with EBADF
 *   loop     EBADF every 20 ms, until it is killed
 */
#include <fcntl.h>
#include <pthread.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#define TIMES 10

static void ebadf(void)
{
	ioctl(-1, TIOCGPGRP, 0);
}

static void enoent(void)
{
	open("/no/such/file", O_RDONLY);
}

static void chain(void)
{
	int ends[2];
	pid_t group;

	if (pipe(ends) == 0)
		ioctl(ends[0], TIOCGPGRP, &group);
}

static void *repeat(void *call)
{
	int i;

	for (i = 0; i < TIMES; i++)
		((void (*)(void))call)();
	return NULL;
}

static void threads(void)
{
	pthread_t one, other;

	pthread_create(&one, NULL, repeat, ebadf);
	pthread_create(&other, NULL, repeat, enoent);
	pthread_join(one, NULL);
	pthread_join(other, NULL);
}

static void forks(void)
{
	if (fork() == 0) {
		enoent();
		_exit(0);
	}
	ebadf();
	wait(NULL);
}

static void loop(void)
{
	for (;;) {
		ebadf();
		usleep(20000);
	}
}

static const struct {
	const char *name;
	void (*run)(void);
} menu[] = {
	{ "one", ebadf },   { "chain", chain }, { "threads", threads },
	{ "forks", forks }, { "loop", loop },
};

int main(int count, char **words)
{
	size_t i;

	for (i = 0; count == 2 && i < sizeof(menu) / sizeof(menu[0]); i++) {
		if (!strcmp(menu[i].name, words[1])) {
			menu[i].run();
			return 0;
		}
	}
	return 2;
}
