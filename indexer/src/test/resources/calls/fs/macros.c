// SPDX-License-Identifier: GPL-2.0-only
/* Macros that fill tables, define functions and make calls. */
#include <linux/ops.h>

static int strict_may_open(struct device *dev)
{
	return -EACCES;				//< check, compat_only: sys_check twice hook_may_open strict_may_open
}

static struct hook hooks[] = {
	HOOK_INIT(may_open, strict_may_open),
};

int hook_may_open(struct device *dev)
{
	return run_hooks(may_open, dev);	//> typed strict_may_open returned
}

static int macro_really_close(struct device *dev)
{
	return -EDOM;
}

DEFINE_OPERATIONS(macro);			//> direct macro_really_close returned

#define twice(dev) (hook_may_open(dev) + hook_may_open(dev))

SYSCALL_DEFINE1(check, struct device *, dev)
{
	struct device *parent = device_parent(dev);	//> direct device_parent

	return twice(parent);			//> direct twice returned
}

COMPAT_SYSCALL_DEFINE1(compat_only, struct device *, dev)
{
	return hook_may_open(dev);		//> direct hook_may_open returned
}
