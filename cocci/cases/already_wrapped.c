// SPDX-License-Identifier: GPL-2.0-only
int twice(int x)
{
	x = -ERR(EIO);
	if (x)
		return ERR_PTR(-ERR(EPERM));
	return -EIO;
}
