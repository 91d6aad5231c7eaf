// SPDX-License-Identifier: GPL-2.0-only
int inet_bind(struct socket *sock, int port)
{
	if (port_taken(port))
		return -EADDRINUSE;
	audit(sock, -EWOULDBLOCK);
	return 0;
}

void do_exit(long code)
{
	inet_bind(current_socket(), code);
}
