// SPDX-License-Identifier: GPL-2.0-only
#ifndef _LINUX_SMALL_H
#define _LINUX_SMALL_H
#define SMALL_FAIL(x) ((x) ? -EINVAL : 0)

static inline int small_none(void)
{
	return -ENOSYS;
}
#endif
