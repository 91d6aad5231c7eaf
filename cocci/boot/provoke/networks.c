// SPDX-License-Identifier: GPL-2.0-only
/* Families of sockets, and network devices. */
#define _GNU_SOURCE
#include "provoke.h"

#include <errno.h>
#include <linux/netlink.h>
#include <linux/vm_sockets.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

/* A socket in a network namespace of its own. */
static int inet_socket(void)
{
	own_network();
	return need(socket(AF_INET, SOCK_DGRAM, 0), "IPv4");
}

static long no_such_family(void)
{
	return socket(9999, SOCK_STREAM, 0);
}

static long no_such_type(void)
{
	return socket(AF_INET, SOCK_SEQPACKET, 0);
}

static long packet_unprivileged(void)
{
	drop();
	return socket(AF_PACKET, SOCK_RAW, 0);
}

static long raw_unprivileged(void)
{
	drop();
	return socket(AF_INET, SOCK_RAW, IPPROTO_ICMP);
}

static long no_such_netlink(void)
{
	return socket(AF_NETLINK, SOCK_RAW, 31);
}

static long listen_to_netlink_group(void)
{
	struct sockaddr_nl group = { .nl_family = AF_NETLINK, .nl_groups = 1 };
	int fd;

	drop();
	fd = need(socket(AF_NETLINK, SOCK_RAW, NETLINK_USERSOCK), "netlink");
	return bind(fd, (struct sockaddr *)&group, sizeof(group));
}

static long vsock_without_transport(void)
{
	struct sockaddr_vm to = { .svm_family = AF_VSOCK, .svm_cid = 5, .svm_port = 9 };
	int fd = need(socket(AF_VSOCK, SOCK_STREAM, 0), "vsock");

	return connect(fd, (struct sockaddr *)&to, sizeof(to));
}

static long mtu_unprivileged(void)
{
	struct ifreq lo = { .ifr_name = "lo", .ifr_mtu = 1500 };
	int fd = inet_socket();

	drop();
	return ioctl(fd, SIOCSIFMTU, &lo);
}

static long address_of_no_device(void)
{
	struct ifreq none = { .ifr_name = "none0" };

	return ioctl(inet_socket(), SIOCGIFADDR, &none);
}

const struct entry networks[] = {
	{ "socket-no-family", "socket", FAILS(EAFNOSUPPORT), "__sock_create",
	  "a family that does not exist", no_such_family },
	{ "socket-no-type", "socket", FAILS(ESOCKTNOSUPPORT), "inet_create",
	  "SOCK_SEQPACKET over IPv4", no_such_type },
	{ "packet-unprivileged", "socket", FAILS(EPERM), "packet_create",
	  "a packet socket without CAP_NET_RAW", packet_unprivileged },
	{ "raw-unprivileged", "socket", FAILS(EPERM), "inet_create",
	  "a raw socket: the constant is set before the check",
	  raw_unprivileged },
	{ "netlink-no-protocol", "socket", FAILS(EPROTONOSUPPORT),
	  "netlink_create", "a netlink family that does not exist",
	  no_such_netlink },
	{ "netlink-group-unprivileged", "bind", FAILS(EPERM), "netlink_bind",
	  "a netlink group without CAP_NET_ADMIN", listen_to_netlink_group },
	{ "vsock-no-transport", "connect", FAILS(ENODEV),
	  "vsock_assign_transport", "vsock without a transport",
	  vsock_without_transport },
	{ "mtu-unprivileged", "ioctl", FAILS(EPERM), "dev_ioctl",
	  "SIOCSIFMTU without CAP_NET_ADMIN", mtu_unprivileged },
	{ "address-of-no-device", "ioctl", FAILS(ENODEV), "devinet_ioctl",
	  "SIOCGIFADDR of a device that is not there", address_of_no_device },
	{ 0 },
};
