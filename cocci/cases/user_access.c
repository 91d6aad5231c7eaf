// SPDX-License-Identifier: GPL-2.0-only
int fetch(struct pair __user *from, struct pair *to)
{
	int err;

	if (!user_access_begin(from, sizeof(*from)))
		return -EFAULT;
	unsafe_get_user(to->a, &from->a, failed);
	if (to->a < 0) {
		note(to, -EINVAL); /* left: user access open */
		goto failed;
	}
	if (!to->a) {
		user_access_end();
		return -ENODATA;
	}
	unsafe_get_user(to->b, &from->b, failed);
	user_access_end();
	if (to->b)
		return -EPERM;
	return 0;
failed:
	note(to, -EIO); /* left: user access open */
	user_access_end();
	return -EFAULT;
}

int store(struct pair __user *at, int a)
{
	if (user_write_access_begin(at, sizeof(*at))) {
		unsafe_put_user(a, &at->a, failed);
		note(at, -EBUSY); /* left: user access open */
		user_write_access_end();
	} else {
		return -EFAULT;
	}
	return a ? -EAGAIN : 0;
failed:
	user_write_access_end();
	return -EFAULT;
}
