// SPDX-License-Identifier: GPL-2.0-only
BPF_CALL_2(bpf_peek, struct map *, map, void *, value)
{
	if (!map)
		return -EINVAL;
	return 0;
}

COMPAT_SYSCALL_DEFINE3(peek, int, fd, compat_ulong_t __user *, at, int, n)
{
	if (n < 0)
		return -EINVAL;
	return 0;
}

SYSCALL_DEFINE2(poke, int, fd, const char __user *, at)
{
	return at ? 0 : -EFAULT;
}
