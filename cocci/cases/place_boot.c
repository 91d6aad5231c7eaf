// SPDX-License-Identifier: GPL-2.0-only
/* in arch/x86/boot/compressed/ */
int begin(struct dev *dev)
{
	return dev ? 0 : -EINVAL; /* left: boot code */
}
