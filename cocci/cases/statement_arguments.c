// SPDX-License-Identifier: GPL-2.0-only
int checked(struct dev *dev)
{
	ASSERT_OR(dev->name, return -EINVAL);
	CHECK_OR(dev, "no device", return -ENODEV);
	scoped_cond_guard(mutex_intr, return -EINTR, &dev->lock) {
		if (dev->busy)
			return -EBUSY;
	}
	return 0;
}
