// SPDX-License-Identifier: GPL-2.0-only
int both(int *a, struct dev *dev)
{
	int ret;

	*a = -EPERM, ret = -EINVAL;
	trace(dev), ret = -EIO;
	ret = -ENXIO, trace(dev);
	dev->error = ret = -EBUSY;
	ret |= EACCES;
	dev->sum += -ERANGE;
	for (ret = -ENOENT, dev = first(); dev; dev = next(dev))
		visit(dev);
	for (dev = first(), ret = -ESRCH; dev; dev = next(dev))
		visit(dev);
	return ret;
}
