// SPDX-License-Identifier: GPL-2.0-only
struct reply answer(struct reply *r)
{
	*r = (struct reply) { .error = -EPERM, .again = r->error == -EAGAIN };
	return (struct reply) { -EIO };
}
