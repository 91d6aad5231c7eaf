// SPDX-License-Identifier: GPL-2.0-only
static int before = -EPERM;
static const int codes[] = { -EPERM, -EINVAL };
static struct reply refused = {
	.error = -EACCES,
};

int start(void)
{
	static int last = -EAGAIN;
	static const int local[] = { -EPERM, -EINVAL };
	static struct reply reply = { .error = -EIO, .s = { .not_found = -ENODATA } };

	if (last)
		return -EBUSY;
	return use(local, &reply, codes, &refused, before);
}
