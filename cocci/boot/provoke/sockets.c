// SPDX-License-Identifier: GPL-2.0-only
/* Sockets of the internet. */
#define _GNU_SOURCE
#include "provoke.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

static struct sockaddr_in at(const char *address, int port)
{
	struct sockaddr_in in = {
		.sin_family = AF_INET,
		.sin_port = htons(port),
		.sin_addr.s_addr = inet_addr(address),
	};

	return in;
}

/* A socket in a network namespace of its own. */
static int inet_socket(int type)
{
	own_network();
	return need(socket(AF_INET, type, 0), "IPv4");
}

static long connect_to(int fd, const char *address, int port)
{
	struct sockaddr_in to = at(address, port);

	return connect(fd, (struct sockaddr *)&to, sizeof(to));
}

static long bind_to(int fd, const char *address, int port)
{
	struct sockaddr_in to = at(address, port);

	return bind(fd, (struct sockaddr *)&to, sizeof(to));
}

static long unreachable(void)
{
	return connect_to(inet_socket(SOCK_STREAM), "192.0.2.1", 9);
}

static long connected_already(void)
{
	int listener = inet_socket(SOCK_STREAM);
	int fd = need(socket(AF_INET, SOCK_STREAM, 0), "IPv4");

	need(bind_to(listener, "127.0.0.1", 9), "bind");
	need(listen(listener, 1), "listen");
	need(connect_to(fd, "127.0.0.1", 9), "connect");
	return connect_to(fd, "127.0.0.1", 9);
}

static long peer_of_file(void)
{
	struct sockaddr_in peer;
	socklen_t length = sizeof(peer);

	scratch();
	return getpeername(make_file("file", 0644, ""),
			   (struct sockaddr *)&peer, &length);
}

static long peer_of_unconnected(void)
{
	struct sockaddr_in peer;
	socklen_t length = sizeof(peer);

	return getpeername(inet_socket(SOCK_STREAM), (struct sockaddr *)&peer,
			   &length);
}

static long shut_unconnected(void)
{
	return shutdown(inet_socket(SOCK_STREAM), SHUT_RDWR);
}

static long privileged_port(void)
{
	int fd = inet_socket(SOCK_STREAM);

	drop();
	return bind_to(fd, "127.0.0.1", 80);
}

static long foreign_address(void)
{
	return bind_to(inet_socket(SOCK_STREAM), "192.0.2.1", 8080);
}

static long port_taken(int type)
{
	int other = inet_socket(type);
	int fd = need(socket(AF_INET, type, 0), "IPv4");

	need(bind_to(other, "127.0.0.1", 8080), "bind");
	return bind_to(fd, "127.0.0.1", 8080);
}

static long tcp_port_taken(void)
{
	return port_taken(SOCK_STREAM);
}

static long udp_port_taken(void)
{
	return port_taken(SOCK_DGRAM);
}

static long listen_on_udp(void)
{
	return listen(inet_socket(SOCK_DGRAM), 1);
}

static long accept_without_listen(void)
{
	return accept(inet_socket(SOCK_STREAM), NULL, NULL);
}

static long send_nowhere(void)
{
	return send(inet_socket(SOCK_DGRAM), "x", 1, 0);
}

static long send_to(const char *address, size_t length)
{
	static char data[1 << 17];
	struct sockaddr_in to = at(address, 9);

	return sendto(inet_socket(SOCK_DGRAM), data, length, 0,
		      (struct sockaddr *)&to, sizeof(to));
}

static long datagram_too_long(void)
{
	return send_to("127.0.0.1", 1 << 16);
}

static long broadcast(void)
{
	return send_to("127.255.255.255", 1);
}

static long mark_unprivileged(void)
{
	int fd = inet_socket(SOCK_DGRAM), mark = 1;

	drop();
	return setsockopt(fd, SOL_SOCKET, SO_MARK, &mark, sizeof(mark));
}

static long unknown_option(void)
{
	int one = 1;

	return setsockopt(inet_socket(SOCK_DGRAM), SOL_SOCKET, 9999, &one,
			  sizeof(one));
}

static long bind_to_no_device(void)
{
	return setsockopt(inet_socket(SOCK_DGRAM), SOL_SOCKET, SO_BINDTODEVICE,
			  "none0", 6);
}

const struct entry sockets[] = {
	{ "connect-unreachable", "connect", FAILS(ENETUNREACH), "fib_lookup",
	  "TCP to a network without a route", unreachable },
	{ "connect-twice", "connect", FAILS(EISCONN), "__inet_stream_connect",
	  "connect what is connected", connected_already },
	{ "getpeername-of-file", "getpeername", FAILS(ENOTSOCK),
	  "sockfd_lookup_light __sys_getpeername", "the peer of a regular file", peer_of_file },
	{ "getpeername-unconnected", "getpeername", FAILS(ENOTCONN),
	  "inet_getname", "the peer of an unconnected socket",
	  peer_of_unconnected },
	{ "shutdown-unconnected", "shutdown", FAILS(ENOTCONN), "inet_shutdown",
	  "shut an unconnected socket", shut_unconnected },
	{ "bind-privileged-port", "bind", FAILS(EACCES), "__inet_bind",
	  "port 80 without CAP_NET_BIND_SERVICE", privileged_port },
	{ "bind-foreign-address", "bind", FAILS(EADDRNOTAVAIL), "__inet_bind",
	  "an address that is not ours", foreign_address },
	{ "bind-tcp-port-taken", "bind", FAILS(EADDRINUSE), "inet_csk_get_port",
	  "a TCP port that is taken", tcp_port_taken },
	{ "bind-udp-port-taken", "bind", FAILS(EADDRINUSE), "udp_lib_get_port",
	  "a UDP port that is taken", udp_port_taken },
	{ "listen-on-udp", "listen", FAILS(EOPNOTSUPP), "sock_no_listen",
	  "listen on a datagram socket", listen_on_udp },
	{ "accept-without-listen", "accept", FAILS(EINVAL), "inet_csk_accept",
	  "accept on a socket that does not listen", accept_without_listen },
	{ "send-nowhere", "sendto", FAILS(EDESTADDRREQ), "udp_sendmsg",
	  "a datagram without address", send_nowhere },
	{ "send-too-long", "sendto", FAILS(EMSGSIZE), "udp_sendmsg",
	  "a datagram of 65,536 bytes", datagram_too_long },
	{ "send-broadcast", "sendto", FAILS(EACCES), "udp_sendmsg",
	  "a broadcast without SO_BROADCAST", broadcast },
	{ "mark-unprivileged", "setsockopt", FAILS(EPERM), "sk_setsockopt",
	  "SO_MARK without CAP_NET_ADMIN", mark_unprivileged },
	{ "setsockopt-unknown", "setsockopt", FAILS(ENOPROTOOPT), "sk_setsockopt",
	  "an option that does not exist", unknown_option },
	{ "bind-to-no-device", "setsockopt", FAILS(ENODEV), "sock_setbindtodevice",
	  "SO_BINDTODEVICE to a device that is not there", bind_to_no_device },
	{ 0 },
};
