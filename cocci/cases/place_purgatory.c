// SPDX-License-Identifier: GPL-2.0-only
/* in arch/x86/purgatory/ */
int begin(struct dev *dev)
{
	return dev ? 0 : -EINVAL; /* left: purgatory */
}
