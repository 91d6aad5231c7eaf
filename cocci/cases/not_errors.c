// SPDX-License-Identifier: GPL-2.0-only
int poll_it(struct file *f, int c)
{
	if (c == EOF)
		return EPOLLIN | EPOLLRDNORM;
	f->flags = EXCLUSIVE;
	f->error = -ENOTANERROR;
	f->state = EVENT(EPOLLERR);
	return -EPERM;
}
