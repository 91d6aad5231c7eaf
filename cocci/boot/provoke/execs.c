// SPDX-License-Identifier: GPL-2.0-only
/* Programs that do not start. */
#include "provoke.h"

#include <errno.h>
#include <stddef.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

static char *const no_environment[] = { NULL };

static long run(const char *path, char *argument)
{
	char *const arguments[] = { "program", argument, NULL };

	return execve(path, arguments, no_environment);
}

static long not_executable(void)
{
	scratch();
	close(make_file("file", 0644, "content"));
	return run("file", NULL);
}

static long noexec_mount(void)
{
	scratch_with(MOUNT_ATTR_NOEXEC);
	close(make_file("file", 0755, "#!/bin/sh\n"));
	return run("file", NULL);
}

static long no_format(void)
{
	scratch();
	close(make_file("file", 0755, "This is no program.\n"));
	return run("file", NULL);
}

static long long_argument(void)
{
	static char argument[(128 << 10) + 1];

	memset(argument, 'x', sizeof(argument) - 1);
	return run("/proc/self/exe", argument);
}

static long open_for_writing(void)
{
	scratch();
	make_file("file", 0755, "#!/bin/sh\n");
	return run("file", NULL);
}

const struct entry execs[] = {
	{ "exec-not-executable", "execve", FAILS(EACCES), "generic_permission",
	  "root runs a file without an x", not_executable },
	{ "exec-noexec-mount", "execve", FAILS(EACCES), "may_open",
	  "run a file of a noexec mount", noexec_mount },
	{ "exec-no-format", "execve", FAILS(ENOEXEC), "load_elf_binary",
	  "run a file in no known format", no_format },
	{ "exec-long-argument", "execve", FAILS(E2BIG), "copy_strings",
	  "an argument of 128 KiB", long_argument },
	{ "exec-open-for-writing", "execve", FAILS(ETXTBSY), "deny_write_access",
	  "run a file that is open for writing", open_for_writing },
	{ 0 },
};
