// SPDX-License-Identifier: GPL-2.0-only
int attach(struct dev *dev)
{
	int ret;
#ifdef CONFIG_ONE
	ret = -EPERM;
#else
	ret = -EOPNOTSUPP;
#endif
	if (dev->one &&
#ifdef CONFIG_TWO
	    dev->two &&
#endif
	    dev->three)
		return -EINVAL;
#if EPERM == 1
	return ret;
#endif
	return -ENOSYS;
}
