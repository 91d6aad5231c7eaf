// SPDX-License-Identifier: GPL-2.0-only
noinstr int enter_it(struct pt_regs *regs)
{
	return regs ? 0 : -EINVAL; /* left: noinstr code */
}

static __cpuidle int rest(struct dev *dev)
{
	return dev ? 0 : -ENODEV; /* left: noinstr code */
}

static int __section(".noinstr.text") leave_it(struct pt_regs *regs)
{
	return regs ? 0 : -EPERM; /* left: noinstr code */
}

DEFINE_IDTENTRY(exc_odd)
{
	complain(regs, -EIO); /* left: noinstr code */
}

static __always_inline int ordinary(struct pt_regs *regs)
{
	return regs ? 0 : -EFAULT;
}
