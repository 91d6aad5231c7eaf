// SPDX-License-Identifier: GPL-2.0-only
int claimed(struct dev *dev)
{
	int err = 0;

	iio_device_claim_direct_scoped(return -EBUSY, dev) {
		if (dev->gone)
			return -ENODEV;
	}
	with_intel_runtime_pm(dev->pm, wakeref)
		err = start(dev) ? -EIO : 0;
	if_not_guard(mutex_intr, &dev->lock)
		return -EINTR;
	return err;
}
