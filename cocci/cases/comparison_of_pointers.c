// SPDX-License-Identifier: GPL-2.0-only
struct mm *mm_of(struct task *t, struct mm *mm)
{
	if (t && ERR_PTR(-EAGAIN) == mm) /* left: comparison */
		return ERR_PTR(-EINVAL);
	return mm == ERR_PTR(-ESRCH) ? NULL : mm; /* left: comparison */
}
