// SPDX-License-Identifier: GPL-2.0-only
#include <linux/small.h>

static struct pid_namespace *create_pid_namespace(struct user_namespace *user_ns)
{
	struct pid_namespace *ns;
	int err;

	err = -EINVAL;
	if (!in_userns(user_ns))
		goto out;

	err = -ENOMEM;
	ns = kmem_cache_zalloc(pid_ns_cachep, GFP_KERNEL);
	if (ns == NULL)
		goto out;
	return ns;
out:
	return ERR_PTR(err);
}

static int pid_ns_ctl_handler(struct ctl_table *table, int write)
{
	/* Only who may restore a checkpoint chooses the next pid. */
	if (write && !checkpoint_restore_ns_capable(pid_ns->user_ns))
		return -EPERM;
	return 0;
}

SYSCALL_DEFINE1(unshare, unsigned long, unshare_flags)
{
	switch (unshare_flags) {
	case CLONE_NEWPID:
		return PTR_ERR(create_pid_namespace(current_user_ns()));
	default:
		return -EINVAL;
	}
}
