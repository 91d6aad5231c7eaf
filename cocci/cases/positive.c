// SPDX-License-Identifier: GPL-2.0-only
int xfs_style(struct log *log)
{
	int error = EIO;

	if (log->full)
		return ENOSPC;
	error = abs(EINVAL);
	return -error;
}
