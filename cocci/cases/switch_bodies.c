// SPDX-License-Identifier: GPL-2.0-only
int deep(int op, int x)
{
	int ret = 0;

	switch (op) {
	case 1:
		if (x)
			return -EPERM;
		break;
	case 2: {
		int z = -EBUSY;

		return z;
	}
	default:
		switch (x) {
		case 3:
			ret = -EINVAL;
			break;
		}
	}
	if (!ret) {
		return -EIO;
	} else if (ret > 1) {
		ret = -ENXIO;
	} else {
		ret = -ENODEV;
	}
	return ret;
}
