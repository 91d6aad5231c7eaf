// SPDX-License-Identifier: GPL-2.0-only
int finish(int ret)
{
	bool again = ret == -EAGAIN;
	int left = ret < -EIO ? ret : -EIO;

	again = PTR_ERR(find(ret)) == -EPROBE_DEFER || -ENOMEM == ret;
	left = (ret == (-EPERM)) ? 0 : -EINVAL;
	if (again)
		return ret == -EINTR ? 0 : ret;
	if (left)
		return ret != -ENOENT && ret >= -ENOMEM ? ret : -EFAULT;
	return !(ret == EPERM);
}
