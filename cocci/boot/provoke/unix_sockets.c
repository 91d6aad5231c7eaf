// SPDX-License-Identifier: GPL-2.0-only
/* Unix sockets, and what is sent over them. */
#define _GNU_SOURCE
#include "provoke.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static const struct sockaddr_un here = { .sun_family = AF_UNIX, .sun_path = "socket" };

static int unix_socket(int type)
{
	return need(socket(AF_UNIX, type, 0), "Unix sockets");
}

static long connect_here(int type)
{
	return connect(unix_socket(type), (const struct sockaddr *)&here, sizeof(here));
}

static int bound_here(void)
{
	int fd;

	scratch();
	fd = unix_socket(SOCK_STREAM);
	need(bind(fd, (const struct sockaddr *)&here, sizeof(here)), "bind");
	return fd;
}

static long missing(void)
{
	scratch();
	return connect_here(SOCK_STREAM);
}

static long dead(void)
{
	close(bound_here());
	return connect_here(SOCK_STREAM);
}

static long not_listening(void)
{
	bound_here();
	return connect_here(SOCK_STREAM);
}

static long wrong_type(void)
{
	bound_here();
	return connect_here(SOCK_DGRAM);
}

static long abstract(void)
{
	struct sockaddr_un nobody = { .sun_family = AF_UNIX, .sun_path = "\0provoke" };

	return connect(unix_socket(SOCK_STREAM), (struct sockaddr *)&nobody,
		       offsetof(struct sockaddr_un, sun_path) + 8);
}

static long name_taken(void)
{
	bound_here();
	return bind(unix_socket(SOCK_STREAM), (const struct sockaddr *)&here,
		    sizeof(here));
}

static long peer_gone(void)
{
	int ends[2];

	need(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), "socketpair");
	close(ends[0]);
	return send(ends[1], "x", 1, MSG_NOSIGNAL);
}

static long unconnected(void)
{
	return send(unix_socket(SOCK_STREAM), "x", 1, 0);
}

/* Sends one byte with a control message of that type and content. */
static long send_control(int type, const void *content, size_t length)
{
	_Alignas(struct cmsghdr) char control[CMSG_SPACE(64)] = { 0 };
	struct iovec byte = { "x", 1 };
	struct msghdr message = {
		.msg_iov = &byte,
		.msg_iovlen = 1,
		.msg_control = control,
		.msg_controllen = CMSG_SPACE(length),
	};
	struct cmsghdr *header = CMSG_FIRSTHDR(&message);
	int ends[2];

	need(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), "socketpair");
	header->cmsg_level = SOL_SOCKET;
	header->cmsg_type = type;
	header->cmsg_len = CMSG_LEN(length);
	memcpy(CMSG_DATA(header), content, length);
	return sendmsg(ends[0], &message, 0);
}

static long forged_credentials(void)
{
	struct ucred init = { .pid = 1, .uid = 0, .gid = 0 };

	drop();
	return send_control(SCM_CREDENTIALS, &init, sizeof(init));
}

static long bad_descriptor(void)
{
	int none = -1;

	return send_control(SCM_RIGHTS, &none, sizeof(none));
}

const struct entry unix_sockets[] = {
	{ "connect-missing", "connect", FAILS(ENOENT), "traverse_mounts",
	  "connect to a Unix socket that is not there", missing },
	{ "connect-dead", "connect", FAILS(ECONNREFUSED), "unix_find_bsd",
	  "connect to a Unix socket whose server is gone", dead },
	{ "connect-not-listening", "connect", FAILS(ECONNREFUSED),
	  "unix_stream_connect", "connect to a Unix socket that does not listen",
	  not_listening },
	{ "connect-wrong-type", "connect", FAILS(EPROTOTYPE), "unix_find_bsd",
	  "connect a datagram socket to a stream socket", wrong_type },
	{ "connect-abstract", "connect", FAILS(ECONNREFUSED),
	  "unix_find_abstract", "connect to an abstract name nobody has",
	  abstract },
	{ "bind-name-taken", "bind", FAILS(EADDRINUSE), "unix_bind_bsd",
	  "bind a Unix socket to a name that is there", name_taken },
	{ "send-peer-gone", "sendto", FAILS(EPIPE), "unix_stream_sendmsg",
	  "send to a peer that has closed", peer_gone },
	{ "send-unconnected", "sendto", FAILS(ENOTCONN), "unix_stream_sendmsg",
	  "send on an unconnected Unix socket", unconnected },
	{ "send-forged-credentials", "sendmsg", FAILS(EPERM), "scm_check_creds",
	  "SCM_CREDENTIALS of somebody else", forged_credentials },
	{ "send-bad-descriptor", "sendmsg", FAILS(EBADF), "scm_fp_copy",
	  "SCM_RIGHTS with a bad descriptor", bad_descriptor },
	{ 0 },
};
