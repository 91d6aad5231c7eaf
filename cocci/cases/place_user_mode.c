// SPDX-License-Identifier: GPL-2.0-only
/* in arch/um/os-Linux/ */
int begin(struct dev *dev)
{
	return dev ? 0 : -EINVAL; /* left: host side of user-mode Linux */
}
