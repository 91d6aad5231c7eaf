// SPDX-License-Identifier: GPL-2.0-only
/* What is done in another context, and errors that become others. */
#include <linux/ops.h>

static void work_it(struct work_struct *work)
{
	lost_in_work();				//> direct lost_in_work
}

static int lost_in_work(void)
{
	return -ESRCH;				//< later: sys_later work_it lost_in_work
}

static void wait_for_it(struct work_struct *work)
{
}

static int thread(void *data)
{
	return 0;
}

static void prepare(struct device *dev)
{
	INIT_WORK(&dev->work, work_it);
	INIT_DELAYED_WORK(&dev->later, wait_for_it);
}

static int command(struct device *dev)
{
	return -ENOIOCTLCMD;			//< later: sys_later command
}

SYSCALL_DEFINE1(later, struct device *, dev)
{
	int err = command(dev);			//> direct command returned without ENOIOCTLCMD

	if (err == -ENOIOCTLCMD)
		err = -ENOTTY;			//< later: sys_later
	schedule_work(&dev->work);		//> deferred work_it
	schedule_delayed_work(&dev->later, 3);	//> deferred wait_for_it
	kthread_create_on_node(thread, dev, 0);	//> deferred thread
	return err;
}

static int handle_mm_fault(struct device *dev)
{
	return faulted(dev);			//> direct faulted returned
}

static int faulted(struct device *dev)
{
	return -EHWPOISON;			//< : handle_mm_fault faulted
}
