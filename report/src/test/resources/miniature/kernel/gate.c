// SPDX-License-Identifier: Apache-2.0
/*
 * A gate that few may pass.
 */
#include <linux/errno.h>

static const char *names[] = { "open", "it's \"shut\"" };

int gate_open(struct gate *gate, unsigned int flags)
{
	int err = -EPERM;

	if (!gate)
		return -EINVAL;
	if (!capable(CAP_SYS_ADMIN) && flags & GATE_FORCE)
		goto out;
	err = gate_turn(gate); /* may
	sleep */
	if (err == -EAGAIN)
		return gate->sealed ? -EPERM : -EBUSY;
out:
	return err;
}
