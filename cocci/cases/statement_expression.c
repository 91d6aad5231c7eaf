// SPDX-License-Identifier: GPL-2.0-only
int locked(int x)
{
	int ret;

	ret = ({
		int z = -EBUSY;

		if (z == -EBUSY)
			z = -EIO;
		z;
	});
	return ret;
}
