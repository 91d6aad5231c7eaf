// SPDX-License-Identifier: GPL-2.0-only
/* What can become a function's result, and what cannot. */
#include <linux/ops.h>

static int source(struct device *dev)
{
	return -ENODEV;				//< flow: sys_flow source
}

static int lost(struct device *dev)
{
	return -ENXIO;				//< flow: sys_flow lost
}

static void out(struct device *dev, int *err)
{
	*err = -EFBIG;				//< flow: sys_flow out
}

static struct device *pointer(struct device *dev)
{
	return ERR_PTR(source(dev));		//> direct source returned
}

SYSCALL_DEFINE1(flow, struct device *, dev)
{
	struct device *found;
	int err, other;

	if (lost(dev))				//> direct lost
		return -EINVAL;			//< flow: sys_flow
	other = lost(dev);			//> direct lost
	found = pointer(dev);			//> direct pointer returned
	if (IS_ERR(found))
		err = PTR_ERR(found);
	out(dev, &err);				//> direct out returned
	if ((err = source(dev)) == -ERANGE)	//> direct source returned
		goto out;
	dev->parent = pointer(dev);		//> direct pointer
out:
	return err;
}
