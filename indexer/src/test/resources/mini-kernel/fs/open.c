// SPDX-License-Identifier: GPL-2.0-only
static const int codes[] = { ENOENT, EPERM };

long do_open(const char __user *name)
{
	int ret = lookup(name);

	if (ret == -EINTR)
		return -ERESTARTSYS;
	return ret == -ENOENT ? -ENOENT : ret;
}

SYSCALL_DEFINE3(openat, int, dfd, const char __user *, name, int, flags)
{
	if (copy_from_user(&how, name, sizeof(how)))
		return -EFAULT;
	return do_open(name);
}
