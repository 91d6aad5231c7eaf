// SPDX-License-Identifier: GPL-2.0-only
/*
 * peek FLAG PROGRAM: opens the last_error of its own child while it may, then
 * lets the child execute PROGRAM (set-user-ID root) as "PROGRAM FLAG ioctl",
 * and tells what reading through the old descriptor gives: "denied ERRNO",
 * "empty", or what it read.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#define TRIES 500

static int has_failed(const char *flag)
{
	char mark = '-';
	int fd = open(flag, O_RDONLY);

	if (fd >= 0) {
		if (read(fd, &mark, 1) < 1)
			mark = '-';
		close(fd);
	}
	return mark == '+';
}

static void tell(int fd)
{
	char text[512];
	ssize_t got = read(fd, text, sizeof(text));

	if (got < 0)
		printf("denied %d\n", errno);
	else if (got == 0)
		printf("empty\n");
	else
		fwrite(text, 1, got, stdout);
}

int main(int count, char **words)
{
	char path[64];
	int go[2], fd, tries;
	pid_t child;

	if (count != 3 || pipe(go))
		return 2;
	child = fork();
	if (child == 0) {
		char started;

		if (read(go[0], &started, 1) == 1)
			execl(words[2], words[2], words[1], "ioctl", NULL);
		_exit(1);
	}
	snprintf(path, sizeof(path), "/proc/%d/last_error", child);
	fd = open(path, O_RDONLY);
	if (fd < 0)
		perror(path);
	if (write(go[1], "x", 1) != 1)
		return 2;
	for (tries = 0; tries < TRIES && !has_failed(words[1]); tries++)
		usleep(10000);
	if (tries < TRIES && fd >= 0)
		tell(fd);
	else
		printf("not tried\n");
	return 0;
}
