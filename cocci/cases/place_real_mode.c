// SPDX-License-Identifier: GPL-2.0-only
/* in arch/x86/realmode/rm/ */
int begin(struct dev *dev)
{
	return dev ? 0 : -EINVAL; /* left: real mode */
}
