// SPDX-License-Identifier: GPL-2.0-only
void tell(struct dev *dev, struct seq_file *m, int err)
{
	pr_err("cannot start: %d\n", -EIO); /* left: printed */
	dev_warn(dev, "no clock: %d\n", err ? err : -ENXIO); /* left: printed */
	seq_printf(m, "%d\n", -EINVAL); /* left: printed */
	WARN_ONCE(1, "odd: %d\n", -EPERM); /* left: printed */
	trace_dev_failed(dev, -EBUSY); /* left: traced */
	stop(dev, -EIO);
}
