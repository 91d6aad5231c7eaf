// SPDX-License-Identifier: GPL-2.0-only
#define CHECK(x)			\
	do {				\
		if (!(x))		\
			return -EINVAL;	\
	} while (0)
#define FAIL(dev, err)	do { (err) = -EIO; stop(dev, -EIO); } while (0)
#define TRY(f, x) ({ int __r = f(x); if (__r > 0) __r = -EPERM; __r; })
#define POLL(x) ({ start(x); is_done(x) ? 0 : -ETIMEDOUT; })
#define ATTRIBUTE(name)							\
static int name##_store(struct dev *dev, const char *text)		\
{									\
	if (!dev->name)							\
		return -ENODEV;						\
	return set(dev, text);						\
}
#define AGAIN(x) do { if ((x) == -EAGAIN) again(x); } while (0) /* left: macro body */
#define NAME_OF(x) do { switch (x) { case -EIO: say("EIO"); } } while (0) /* left: macro body */
#define FETCH(x) ({ int __e = -EFAULT; if (get(x)) __e = 0; __e; }) /* left: stored ahead in a macro */
#define LOAD(x, e) do { asm("ld" : "=r" (x) : "i" (-EFAULT)); } while (0) /* left: asm operand */
#define PRINT(x) do { pr_err("%p %d", x, -EIO); } while (0) /* left: printed */
#define TABLE(x) static const int x##_errors[] = { -EPERM, -EIO }; /* left: table of errors */

ATTRIBUTE(speed)

int use(struct dev *dev)
{
	int err;

	CHECK(dev);
	FAIL(dev, err);
	return TRY(open_it, dev) + POLL(dev);
}
