// SPDX-License-Identifier: GPL-2.0-only
/* in drivers/firmware/efi/libstub/ */
int begin(struct dev *dev)
{
	return dev ? 0 : -EINVAL; /* left: EFI stub */
}
