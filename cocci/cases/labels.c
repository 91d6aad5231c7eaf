// SPDX-License-Identifier: GPL-2.0-only
int retry(struct dev *dev)
{
	int ret;
again:
	ret = -EAGAIN;
	if (dev->ready)
		goto again;
fail: ret = -EIO;
done:	return -EPIPE;
}
