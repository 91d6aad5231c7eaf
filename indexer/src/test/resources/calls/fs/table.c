// SPDX-License-Identifier: GPL-2.0-only
/* Files of the kernel, and the tables that say what serves them. */
#include <linux/ops.h>

struct volume_operations {
	int (*tune)(struct device *dev, int mode);
};

struct knob {
	const char *name;
	int (*set)(struct device *dev);
	const struct volume_operations *more;
};

static int set_speed(struct device *dev)
{
	return checked(dev);			//> direct checked returned
}

static int set_colour(struct device *dev)
{
	return checked(dev);			//> direct checked returned
}

static int checked(struct device *dev)
{
	return -EDOM;
}

static int tune_volume(struct device *dev, int mode)
{
	return 0;
}

static const struct volume_operations volume_ops = {
	.tune = tune_volume,
};

static const struct knob knobs[] = {
	{ .name = "speed", .set = set_speed },
	{ .name = "colour", .set = set_colour },
	{ .name = "volume", .more = &volume_ops },
	{ .name = "no name, a sentence", .set = set_colour },
};

static int create(struct device *dev)
{
	create_file("by_call", 0600, dev, &volume_ops);
}

SYSCALL_DEFINE1(knob, const struct knob *, knob)
{
	return knob->set(NULL);			//> typed set_speed, set_colour returned
}
