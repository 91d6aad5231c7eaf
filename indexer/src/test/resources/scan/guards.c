// SPDX-License-Identifier: GPL-2.0-only
/* The innermost condition that decides. */

int plain(int a, int b)				//f plain
{
	if (a) {
		if (b)
			return -EPERM;		//! EPERM return if b
		return -EACCES;			//! EACCES return if !(b)
	} else if (b > 1)
		return -EIO;			//! EIO return if b > 1
	else
		return -EBADF;			//! EBADF return if !(b > 1)
}						//e plain

int passed(int ok)				//f passed
{
	if (ok)
		return 0;
	return -EINVAL;				//! EINVAL return if !(ok)
}						//e passed

int unconditional(void)				//f unconditional
{
	work();
	return -ENOSYS;				//! ENOSYS return
}						//e unconditional

int arms(int a, int b)				//f arms
{
	int err = a ? -EPERM : b ? -EIO : 0;	//! EPERM init if a ;; EIO init if b
	err = call(a ?: -ENODEV);		//! ENODEV assign if !(a)
	return a > b ? (b ? -EDOM : 1) : -ERANGE;	//! EDOM return if b ;; ERANGE return if !(a > b)
}						//e arms

int loops(struct list *l)			//f loops
{
	list_for_each_entry(l, head, node) {
		return -EBUSY;			//! EBUSY return if list_for_each_entry(l, head, node)
	}
	for (;;) {
		if (l)
			continue;
		return -ELOOP;			//! ELOOP return if !(l)
	}
	do {
		err = -EAGAIN;			//! EAGAIN assign if more(l)
	} while (more(l));
}						//e loops

int choices(int cmd)				//f choices
{
	switch (cmd) {
	case ONE: {
		return -EPERM;			//! EPERM return if switch (cmd) case ONE
	}
	case TWO:
	case THREE:
		work();
		return -EIO;			//! EIO return if switch (cmd) case THREE
	}
	return -ENOTTY;				//! ENOTTY return if switch (cmd)
}						//e choices

int jumps(int a)				//f jumps
{
	if (a < 0)
		goto bad;
	if (a == 1)
		goto twice;
	if (a == 2)
		goto twice;
	return 0;
bad:
	return -EINVAL;				//! EINVAL return if a < 0
twice:
	return -E2BIG;				//! E2BIG return
}						//e jumps

int folded(int a)				//f folded
{
	if (a &&	/* not shown */
	    ns_capable(ns,
		       CAP_SYS_ADMIN))
		return -EPERM;			//! EPERM return if a && ns_capable(ns, CAP_SYS_ADMIN)
	return 0;
}						//e folded

int inner(int a)				//f inner
{
	int err = wait_event(wq, ({
		if (a)
			err = -EINTR;		//! EINTR assign if a
		err;
	}));
	return err;
}						//e inner
