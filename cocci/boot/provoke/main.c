// SPDX-License-Identifier: GPL-2.0-only
/* provoke --list | NAME... | --unprivileged COMMAND ARG...: see provoke.h. */
#define _GNU_SOURCE
#include "provoke.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static const struct entry *const themes[] = {
	paths, files, locks_and_seals, xattrs, namespaces, capabilities,
	security, sockets, networks, unix_sockets, pipes, memory, processes, execs,
	timers, bpf, io_uring, keyrings, mounts, ioctls, events, sysv_ipc,
	messages_and_futexes, cgroups, procfs, modules_and_quota, NULL,
};

static void list(void)
{
	for (const struct entry *const *theme = themes; *theme; theme++)
		for (const struct entry *e = *theme; e->name; e++)
			printf("%s\t%s\t%s\t%s\t%s\n", e->name, e->call,
			       e->errno_name, e->function, e->words);
}

static const struct entry *find(const char *name)
{
	for (const struct entry *const *theme = themes; *theme; theme++)
		for (const struct entry *e = *theme; e->name; e++)
			if (!strcmp(e->name, name))
				return e;
	return NULL;
}

/* 0: failed as it should. 1: not so. 77: the guest cannot tell. */
static int provoke(const struct entry *e)
{
	long result = e->run();
	int came = errno;

	if (result == -1 && came == e->errno_value)
		return 0;
	if (result == -1 && came == ENOSYS)
		lacks(e->call);
	fprintf(stderr, "%s: %s should fail with %s but ", e->name, e->call,
		e->errno_name);
	if (result == -1)
		fprintf(stderr, "failed with %s\n", strerrorname_np(came));
	else
		fprintf(stderr, "returned %ld\n", result);
	return 1;
}

/* Each of several has a process of its own: what it drops stays dropped. */
static int provoke_apart(const struct entry *e)
{
	pid_t child = fork();
	int status;

	if (child == 0)
		exit(provoke(e));
	if (child == -1 || waitpid(child, &status, 0) == -1) {
		perror(e->name);
		return 1;
	}
	if (WIFEXITED(status))
		return WEXITSTATUS(status);
	fprintf(stderr, "%s: killed by signal %d\n", e->name, WTERMSIG(status));
	return 1;
}

/* For a shell that is to be seen failing without privilege. */
static int run_unprivileged(char **command)
{
	drop();
	execvp(command[0], command);
	perror(command[0]);
	return 127;
}

int main(int argc, char **argv)
{
	int worst = 0;

	if (argc == 2 && (!strcmp(argv[1], "--list") || !strcmp(argv[1], "LIST"))) {
		list();
		return 0;
	}
	if (argc > 2 && !strcmp(argv[1], "--unprivileged"))
		return run_unprivileged(argv + 2);
	if (argc < 2) {
		fputs("usage: provoke --list | NAME... | --unprivileged COMMAND ARG...\n",
		      stderr);
		return 2;
	}
	for (int i = 1; i < argc; i++) {
		if (!find(argv[i])) {
			fprintf(stderr, "%s: no such failure; see --list\n", argv[i]);
			return 2;
		}
	}
	if (argc == 2)
		return provoke(find(argv[1]));
	for (int i = 1; i < argc; i++) {
		int status = provoke_apart(find(argv[i]));

		printf("%s\t%d\n", argv[i], status);
		fflush(stdout);
		if (status == 1 || (status && !worst))
			worst = status;
	}
	return worst;
}
