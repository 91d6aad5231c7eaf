// SPDX-License-Identifier: GPL-2.0-only
int crlf(int x)
{
	int ret = -EPERM;

	if (x)
		return -EINVAL;
	return ret == -EIO ? 0 : ret;
}
