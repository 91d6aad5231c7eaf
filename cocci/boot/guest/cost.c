// SPDX-License-Identifier: GPL-2.0-only
/*
 * How many instructions a system call takes, on a machine whose time stamp
 * counter counts instructions: qemu with -icount shift=0.
 *
 * A sample is short, so that most have no timer tick in them; the least of
 * many is what the call itself takes. Prints NAME and hundredths of
 * instructions a call.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <x86intrin.h>

enum { CALLS = 100, SAMPLES = 400 };

static int to_child[2], to_parent[2];

static void die(const char *what)
{
	perror(what);
	exit(1);
}

static void failing_stat(void)
{
	struct stat st;

	if (syscall(SYS_newfstatat, AT_FDCWD, "/tmp/no/such/file", &st, 0) != -1 || errno != ENOENT)
		die("stat");
}

static void failing_openat(void)
{
	if (syscall(SYS_openat, AT_FDCWD, "/tmp/none", O_RDONLY) != -1 || errno != ENOENT)
		die("openat");
}

static void getppid_call(void)
{
	if (syscall(SYS_getppid) < 0)
		die("getppid");
}

/* A byte to another process on the same processor, and back. */
static void ping_pong(void)
{
	char byte = 0;

	if (write(to_child[1], &byte, 1) != 1 || read(to_parent[0], &byte, 1) != 1)
		die("pipe");
}

static void echo_bytes(void)
{
	char byte;

	while (read(to_child[0], &byte, 1) == 1)
		if (write(to_parent[1], &byte, 1) != 1)
			break;
	_exit(0);
}

static uint64_t sample(void (*call)(void))
{
	uint64_t start = __rdtsc();

	for (int i = 0; i < CALLS; i++)
		call();
	return __rdtsc() - start;
}

static void measure(const char *name, void (*call)(void))
{
	uint64_t least = UINT64_MAX;

	for (int i = 0; i < SAMPLES; i++) {
		uint64_t took = sample(call);

		if (took < least)
			least = took;
	}
	printf("%s\t%llu\n", name, (unsigned long long)(least * 100 / CALLS));
}

int main(void)
{
	pid_t child;

	measure("stat of a missing file", failing_stat);
	measure("openat of a missing file", failing_openat);
	measure("getppid", getppid_call);

	if (pipe(to_child) || pipe(to_parent))
		die("pipe");
	child = fork();
	if (child < 0)
		die("fork");
	if (!child) {
		close(to_child[1]);
		echo_bytes();
	}
	measure("a byte through a pipe and back", ping_pong);
	close(to_child[1]);
	waitpid(child, NULL, 0);
	return 0;
}
