// SPDX-License-Identifier: GPL-2.0-only
#define TRANSLATE(name) case FW_##name: return -name
#define SHOWN(x, y) try(x, y, #y)
#define TRAP(x, err) asm("trap" : : "r" (x), "i" (err))
#define PASS_ON(x, y, args...) pass_on(x, y, ##args)

int translate(struct dev *dev, int code)
{
	switch (code) {
	TRANSLATE(EPERM); /* left: written out by a macro */
	}
	SHOWN(dev, -EIO); /* left: written out by a macro */
	SHOWN(-EIO, 0);
	TRAP(dev, -EFAULT); /* left: written out by a macro */
	PASS_ON(dev, -EINVAL, -EAGAIN);
	return 0;
}
