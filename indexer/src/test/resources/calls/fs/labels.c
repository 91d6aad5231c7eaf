// SPDX-License-Identifier: GPL-2.0-only
/* Parts that are for some values of a command or option. */
#include <linux/ops.h>
#include "part.c"

static int of_the_whole(struct device *dev)
{
	return 0;
}

static int whole(struct device *dev)
{
	return of_the_part(dev);		//> direct of_the_part returned
}

static int get_name(struct device *dev)
{
	return -EFBIG;				//= GET_NAME
}

static int set_name(struct device *dev)
{
	return -EFBIG;				//= SET_NAME
}

static int both(struct device *dev)
{
	return -EFBIG;				//= GET_NAME SET_NAME
}

static int any(struct device *dev)
{
	return -EFBIG;				//=
}

static int of_level(struct device *dev)
{
	return -EFBIG;				//= SOL_DEVICE
}

SYSCALL_DEFINE3(label, struct device *, dev, int, level, int, option)
{
	int err = any(dev);			//> direct any returned

	if (level == SOL_DEVICE)
		return of_level(dev);		//> direct of_level returned
	if (level != SOL_OTHER)
		err = any(dev);
	switch (option) {
	case GET_NAME:
		err = get_name(dev);		//> direct get_name returned
		if (err)
			return err;
		fallthrough;
	case BOTH_FALL:
		break;
	case SET_NAME: {
		if (dev)
			return set_name(dev);	//> direct set_name returned
		break;
	}
	default:
		err = any(dev);
	}
	switch (option) {
	case GET_NAME:
	case SET_NAME:
		return both(dev);		//> direct both returned
	case OTHER:
		return -EDOM;			//= OTHER
	}
	return err;
}
