// SPDX-License-Identifier: GPL-2.0-only
/* What the failures need before they can happen. */
#define _GNU_SOURCE
#include "provoke.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <net/if.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534

void lacks(const char *what)
{
	fprintf(stderr, "the guest lacks %s: %s\n", what, strerror(errno));
	exit(77);
}

long need(long result, const char *what)
{
	if (result == -1)
		lacks(what);
	return result;
}

void drop(void)
{
	need(setgroups(0, NULL), "setgroups");
	need(setresgid(NOBODY, NOBODY, NOBODY), "setresgid");
	need(setresuid(NOBODY, NOBODY, NOBODY), "setresuid");
	/* else our own files in /proc stay root's */
	need(prctl(PR_SET_DUMPABLE, 1), "PR_SET_DUMPABLE");
}

void drop_capability(int capability)
{
	struct __user_cap_header_struct header = {
		.version = _LINUX_CAPABILITY_VERSION_3,
	};
	struct __user_cap_data_struct data[2];

	need(syscall(SYS_capget, &header, data), "capget");
	data[CAP_TO_INDEX(capability)].effective &= ~CAP_TO_MASK(capability);
	data[CAP_TO_INDEX(capability)].permitted &= ~CAP_TO_MASK(capability);
	need(syscall(SYS_capset, &header, data), "capset");
}

void scratch(void)
{
	scratch_with(0);
}

void scratch_with(unsigned int attributes)
{
	int context = need(fsopen("tmpfs", 0), "fsopen of tmpfs");
	int mount_fd;

	need(fsconfig(context, FSCONFIG_CMD_CREATE, NULL, NULL, 0), "tmpfs");
	mount_fd = need(fsmount(context, 0, attributes), "fsmount");
	need(fchdir(mount_fd), "fchdir");
}

void own_mounts(void)
{
	need(unshare(CLONE_NEWNS), "mount namespaces");
	need(mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL), "MS_PRIVATE");
	need(mount("provoke", "/proc", "tmpfs", 0, NULL), "tmpfs on /proc");
	need(chdir("/proc"), "chdir");
}

void own_network(void)
{
	struct ifreq lo = { .ifr_name = "lo" };
	int fd;

	need(unshare(CLONE_NEWNET), "network namespaces");
	fd = need(socket(AF_INET, SOCK_DGRAM, 0), "IPv4");
	need(ioctl(fd, SIOCGIFFLAGS, &lo), "lo");
	lo.ifr_flags |= IFF_UP;
	need(ioctl(fd, SIOCSIFFLAGS, &lo), "lo up");
	close(fd);
}

int make_file(const char *path, mode_t mode, const char *content)
{
	int fd = need(open(path, O_RDWR | O_CREAT, mode), path);

	need(fchmod(fd, mode), "fchmod");
	need(write(fd, content, strlen(content)), "write");
	return fd;
}

long echo(const char *value, const char *path)
{
	int fd = need(open(path, O_WRONLY), path);

	/* left open: this write may be the call that is to be the last */
	return write(fd, value, strlen(value));
}

void put(const char *path, const char *value)
{
	need(echo(value, path), path);
}

void limit(int resource, unsigned long value)
{
	struct rlimit both = { value, value };

	need(setrlimit(resource, &both), "setrlimit");
}

void step_aside(void)
{
	pid_t child = need(fork(), "fork");
	int status;

	if (child == 0) {
		/* the parent waits by now, so strace writes no call in halves */
		usleep(100000);
		return;
	}
	need(waitpid(child, &status, 0), "waitpid");
	exit(WIFEXITED(status) ? WEXITSTATUS(status) : 1);
}
