// SPDX-License-Identifier: GPL-2.0-only
/* in arch/arm64/kvm/hyp/nvhe/ */
int begin(struct dev *dev)
{
	return dev ? 0 : -EINVAL; /* left: KVM hypervisor code */
}
