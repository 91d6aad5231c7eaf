// SPDX-License-Identifier: GPL-2.0-only
int wait_for(struct queue *q, int ret)
{
	if (ret == -EINTR)
		return -EINTR;
	if ((ret = -EBUSY))
		ret = 0;
	while (ret == -EAGAIN || poll(q, -ETIMEDOUT))
		ret = -EIO;
	do {
		ret = -ENXIO;
	} while (ret != -ENODEV);
	for (ret = -EPERM; ret < -EINVAL; ret++)
		step(q);
	switch (xchg(&q->status, -ENODEV)) {
	default:
		return -EPIPE;
	}
}
