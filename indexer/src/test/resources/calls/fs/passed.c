// SPDX-License-Identifier: GPL-2.0-only
/* Functions that are passed as arguments, and passed on. */
#include <linux/ops.h>

static int visit(struct device *dev, void *data)
{
	return -EINTR;				//< walk: sys_walk walk walk_all visit
}

static int kept(struct device *dev, void *data)
{
	return 0;
}

static int walk_all(struct device *dev, walker_t walker, void *data)
{
	if (dev->walker)
		dev->walker(dev, data);		//> typed kept
	return walker(dev, data);		//> passed visit returned
}

static int walk(struct device *dev, walker_t walker)
{
	return walk_all(dev, walker, 0);	//> direct walk_all returned
}

static void keep(struct device *dev, walker_t walker)
{
	dev->walker = walker;
}

SYSCALL_DEFINE1(walk, struct device *, dev)
{
	keep(dev, kept);			//> direct keep
	return walk(dev, visit);		//> direct walk returned
}
