// SPDX-License-Identifier: GPL-2.0-only
/* Members of structs: set by name, by place, by assignment, and called. */
#include <linux/ops.h>

static int first_open(struct device *dev, int mode)
{
	return mode ? -EPERM : 0;		//< open: sys_open do_open first_open
}

static int second_open(struct device *dev, int mode)
{
	return -EIO;
}

static int second_close(struct device *dev)
{
	return -EBADF;
}

static const struct device_operations first_ops = {
	.open = first_open,
};

/* By their place. */
static const struct device_operations second_ops[] = {
	{ second_open, second_close },
};

static int woken(struct device *dev)
{
	return 0;
}

static int started(struct device *dev)
{
	return 0;
}

static int stopped(struct device *dev)
{
	return 0;
}

static __initdata struct device_operations third_ops __aligned(8) = {
	.start = started,
	.stop = (void *)stopped,
};

static void prepare(struct device *dev)
{
	dev->power.wake = woken;
}

int do_open(struct device *dev, int mode)
{
	int err = -EAGAIN;			//< open: sys_open do_open

	if (dev->ops->start(dev))		//> typed started
		dev->ops->stop(dev);		//> typed stopped
	if (dev->parent->power.wake)
		dev[1].power.wake(dev);		//> typed woken
	err = dev->ops->open(dev, mode);	//> typed first_open, second_open returned
	return err;
}

SYSCALL_DEFINE2(open, struct device *, dev, int, mode)
{
	prepare(dev);				//> direct prepare
	return do_open(dev, mode);		//> direct do_open returned
}
