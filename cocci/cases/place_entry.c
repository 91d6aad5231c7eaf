// SPDX-License-Identifier: GPL-2.0-only
/* in arch/x86/entry/ */
int begin(struct dev *dev)
{
	return dev ? 0 : -EINVAL; /* left: entry code */
}
