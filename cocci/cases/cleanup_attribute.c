// SPDX-License-Identifier: GPL-2.0-only
int build(size_t n)
{
	char *buf __free(kfree) = kmalloc(n, GFP_KERNEL);
	int ret __maybe_unused = -EINVAL;

	if (!buf)
		return -ENOMEM;
	return -EFAULT;
}
