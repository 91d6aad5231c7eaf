// SPDX-License-Identifier: GPL-2.0-only
/* Pipes, FIFOs and splicing. */
#define _GNU_SOURCE
#include "provoke.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

static int ends[2];

static void open_pipe(int flags)
{
	need(pipe2(ends, flags), "pipe2");
}

static long no_reader(void)
{
	open_pipe(0);
	signal(SIGPIPE, SIG_IGN);
	close(ends[0]);
	return write(ends[1], "x", 1);
}

static long empty(void)
{
	char byte;

	open_pipe(O_NONBLOCK);
	return read(ends[0], &byte, 1);
}

static long wrong_end(void)
{
	char byte;

	open_pipe(0);
	return read(ends[1], &byte, 1);
}

static long seek(void)
{
	open_pipe(0);
	return lseek(ends[0], 0, SEEK_SET);
}

static long allocate(void)
{
	open_pipe(0);
	return fallocate(ends[1], 0, 0, 1);
}

static long enlarge_unprivileged(void)
{
	open_pipe(0);
	drop();
	return fcntl(ends[1], F_SETPIPE_SZ, 1 << 25);
}

static long resize_file(void)
{
	return fcntl(need(open("/", O_RDONLY), "/"), F_SETPIPE_SZ, 4096);
}

static long bad_flags(void)
{
	return pipe2(ends, O_APPEND);
}

static long fifo_without_reader(void)
{
	scratch();
	need(mkfifo("fifo", 0644), "mkfifo");
	return open("fifo", O_WRONLY | O_NONBLOCK);
}

static long splice_files(void)
{
	int fd;

	scratch();
	fd = make_file("file", 0644, "content");
	return splice(fd, NULL, fd, NULL, 1, 0);
}

static long splice_to_itself(void)
{
	open_pipe(0);
	return splice(ends[0], NULL, ends[1], NULL, 1, 0);
}

const struct entry pipes[] = {
	{ "pipe-no-reader", "write", FAILS(EPIPE), "pipe_write",
	  "write to a pipe nobody reads", no_reader },
	{ "pipe-empty", "read", FAILS(EAGAIN), "pipe_read",
	  "read an empty pipe with O_NONBLOCK", empty },
	{ "pipe-wrong-end", "read", FAILS(EBADF), "vfs_read",
	  "read from the end for writing", wrong_end },
	{ "pipe-seek", "lseek", FAILS(ESPIPE), "vfs_llseek",
	  "seek in a pipe", seek },
	{ "pipe-allocate", "fallocate", FAILS(ESPIPE), "vfs_fallocate",
	  "allocate space in a pipe", allocate },
	{ "pipe-size-unprivileged", "fcntl", FAILS(EPERM), "pipe_set_size",
	  "a pipe larger than pipe-max-size without CAP_SYS_RESOURCE",
	  enlarge_unprivileged },
	{ "pipe-size-of-file", "fcntl", FAILS(EBADF), "pipe_fcntl",
	  "F_SETPIPE_SZ on what is no pipe", resize_file },
	{ "pipe-bad-flags", "pipe2", FAILS(EINVAL), "__do_pipe_flags",
	  "pipe2 with O_APPEND", bad_flags },
	{ "fifo-without-reader", "openat", FAILS(ENXIO), "fifo_open",
	  "O_WRONLY | O_NONBLOCK on a FIFO nobody reads", fifo_without_reader },
	{ "splice-without-pipe", "splice", FAILS(EINVAL), "do_splice",
	  "splice between two files", splice_files },
	{ "splice-to-itself", "splice", FAILS(EINVAL), "do_splice",
	  "splice a pipe into itself", splice_to_itself },
	{ 0 },
};
