// SPDX-License-Identifier: GPL-2.0-only
int inet_bind(struct socket *sock, int port)
{
	if (port_taken(port))
		return -EADDRINUSE;
	audit(sock, -EWOULDBLOCK);
	return 0;
}
