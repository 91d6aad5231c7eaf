// SPDX-License-Identifier: GPL-2.0-only
/* Functions on their way through variables, casts and calls. */
#include <linux/ops.h>

static int one(struct device *dev)
{
	return 0;
}

static int other(struct device *dev)
{
	return 0;
}

static int closed(struct device *dev)
{
	return 0;
}

static const struct device_operations local_ops = {
	.close = closed,
};

static int (*chosen)(struct device *dev) = one;
static int (*const table[])(struct device *dev) = { one, other };

static int copied(struct device *dev)
{
	int (*fn)(struct device *dev) = dev->ops->close;

	return fn(dev);				//> typed closed, macro_close, second_close returned
}

static int choice(struct device *dev, int which)
{
	int (*fn)(struct device *dev);

	fn = which ? one : other;
	(*fn)(dev);				//> typed one, other
	return 0;
}

static int global(struct device *dev)
{
	return chosen(dev) + table[1](dev);	//> typed one, other returned
}

static int cast(void *data)
{
	int err = ((struct device *)data)->ops->close(data);	//> typed closed, macro_close, second_close returned

	return err;
}

static int contained(struct list *list)
{
	struct device *dev = 0;

	container_of(list, struct device, list)->ops->close(dev);	//> typed closed, macro_close, second_close
	return parent_of(dev)			//> direct parent_of
		->ops->close(dev);		//> typed closed, macro_close, second_close returned
}

static int untyped(struct list *list)
{
	return list->dev->ops->close(list->dev);	//> named closed, macro_close, second_close, source returned
}
