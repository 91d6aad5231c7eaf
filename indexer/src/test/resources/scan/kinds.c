// SPDX-License-Identifier: GPL-2.0-only
/* Every kind of use once or more. */

static int level = -EINVAL;			//! EINVAL static-init
static const int table[] = {
	-EPERM,					//! EPERM static-init
	[ENOENT] = 1,				//! ENOENT const-expr
};

enum answer {
	ANSWER_AGAIN = EAGAIN,			//! EAGAIN const-expr
};

struct packet {
	char pad[ERANGE];			//! ERANGE const-expr
};

#define FAIL(x) do { err = -EBUSY; } while (0)	//! EBUSY macro in FAIL
#define WIDE(x)		\
	((x) ? -EIO	/* one arm */ \
	     : -ENXIO)
						//@-2 EIO macro in WIDE
						//@-2 ENXIO macro in WIDE
#if EAGAIN != EWOULDBLOCK			//! EAGAIN const-expr ;; EWOULDBLOCK const-expr
#endif

int kinds(struct packet *p, int ret)		//f kinds
{
	int err = -EPERM;			//! EPERM init
	static int once = -ESRCH;		//! ESRCH static-init
	struct answer a = { .error = -EIO };	//! EIO init
	char buf[E2BIG];			//! E2BIG const-expr

	BUILD_BUG_ON(EAGAIN != 11);		//! EAGAIN const-expr
	use(buf, once, &a, err);
	err = -EACCES;				//! EACCES assign
	p->error = -EROFS;			//! EROFS assign
	err |= -EMLINK;				//! EMLINK assign
	complete(p, -ECANCELED);		//! ECANCELED argument
	err = wrap(p, -EDOM);			//! EDOM assign
	err = map[EPIPE];			//! EPIPE const-expr
	if ((err = -ENFILE))			//! ENFILE condition if (err = -ENFILE)
		use(err);
	if (ret == -EINTR)			//! EINTR comparison if ret == -EINTR
		use(err);
	while (is_error(p, EPIPE))		//! EPIPE condition if is_error(p, EPIPE)
		next(p);
	for (err = -ENOSPC; ret != -EBADF; ret = -EFBIG)	//! ENOSPC assign if ret != -EBADF ;; EBADF comparison if ret != -EBADF ;; EFBIG assign if ret != -EBADF
		use(err);
	switch (ret) {
	case -ENODEV:				//! ENODEV case if switch (ret) case -ENODEV
		return -ENOTTY;			//! ENOTTY return if switch (ret) case -ENODEV
	case -EXDEV ... -EEXIST:		//! EXDEV case if * ;; EEXIST case if *
		break;
	default:
		return PTR_ERR(ERR_PTR(-ENOSYS));	//! ENOSYS return if switch (ret) default
	}
	return ret == (int)-ERESTARTSYS ? 0 : ret;	//! ERESTARTSYS comparison if *
}						//e kinds

struct packet *wrapped(struct packet *p)	//f wrapped
{
	if (p == ERR_PTR(-EPROBE_DEFER) || p == ERR_PTR(-ENOENT))	//! ENOENT comparison if *
		return NULL;
	return p ? p : ERR_PTR(-ENOMEM);	//! ENOMEM return if !(p)
}						//e wrapped
