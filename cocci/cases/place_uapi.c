// SPDX-License-Identifier: GPL-2.0-only
/* in include/uapi/linux/ */
int begin(struct dev *dev)
{
	return dev ? 0 : -EINVAL; /* left: uapi header */
}
