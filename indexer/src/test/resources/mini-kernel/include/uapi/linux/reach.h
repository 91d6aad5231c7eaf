// SPDX-License-Identifier: GPL-2.0-only
static inline int reach(int a)
{
	return a ? -EINVAL : 0;
}
