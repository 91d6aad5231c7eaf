// SPDX-License-Identifier: GPL-2.0-only
int pick(int x, int y)
{
	int ret = x ? -EPERM : -EINVAL;

	ret = y ?: -ENODATA;
	ret = x ? y ? -EIO : -ENXIO : 0;
	return x ? -EACCES :
		y ? -EBUSY :
		0;
}
