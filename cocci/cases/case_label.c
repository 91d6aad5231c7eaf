// SPDX-License-Identifier: GPL-2.0-only
int map(int status)
{
	switch (status) {
	case -EPERM:
	case -EACCES ... -EFAULT:
		return -EPERM;
	case EINVAL:
		status = -EINVAL;
		break;
	default:
		status = -EIO;
	}
	return status;
}
