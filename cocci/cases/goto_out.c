// SPDX-License-Identifier: GPL-2.0-only
int open_it(struct file *f)
{
	int err;

	err = -EPERM;
	if (!f->mode)
		goto out;
	err = -ENOMEM;
	if (!alloc(f))
		goto out_free;
	return 0;
out_free:
	free(f);
out:
	return err;
}
