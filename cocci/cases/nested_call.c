// SPDX-License-Identifier: GPL-2.0-only
struct task *find(int pid)
{
	struct task *t = ERR_PTR(-ESRCH);

	if (pid < 0)
		return ERR_PTR(-EINVAL);
	t = ERR_CAST(wrap(ERR_PTR(-ENOENT), 0));
	return t;
}
