// SPDX-License-Identifier: GPL-2.0-only
int guarded(struct dev *dev)
{
	guard(mutex)(&dev->lock);
	if (dev->gone)
		return -ENODEV;
	scoped_guard(spinlock, &dev->slock) {
		if (dev->busy)
			return -EBUSY;
	}
	scoped_guard(rcu)
		return -EIO;
	return -EPERM;
}
