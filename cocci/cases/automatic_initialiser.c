// SPDX-License-Identifier: GPL-2.0-only
int start(struct dev *dev)
{
	int err = -ENODEV;
	const int fallback = (-EIO);
	int a = 0, b = -EBUSY, *c, d = -EAGAIN;
	struct reply reply = {
		.dev = dev,
		.error = -ETIMEDOUT,
	};
	struct search search = { .s = { .not_found = -ENODATA, }, };
	int table[] = { -EPERM, 0, -EINVAL }; /* left: table of errors */

	return run(dev, &reply, &search, table, err, fallback, a, b, c, d);
}
