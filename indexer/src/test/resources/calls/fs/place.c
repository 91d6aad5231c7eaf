// SPDX-License-Identifier: GPL-2.0-only
/* Where a function is kept under another name, or in other words. */
#include <linux/ops.h>

static int begin(struct device *dev)
{
	return 0;
}

static int step(struct device *dev, void *data)
{
	return 0;
}

static int stride(struct device *dev, void *data)
{
	return 0;
}

BTF_ID_LIST(place_ids)
static const struct common behind_a_macro = {
	.started = &begin,
};

static const walker_t walkers[] = {
	(walker_t)step,
	[4] = stride,
};

static walker_t choose(int which)
{
	if (which)
		return step;
	return walkers[4];
}

static int by_alias(struct device *dev)
{
	return dev->d_started(dev);		//> typed begin returned
}

static int by_tag(struct device_tag *dev)
{
	return dev->common.started(dev);	//> typed begin returned
}

static int by_element(struct device *dev, int n)
{
	walker_t walk = walkers[n];

	return walk(dev, NULL);			//> typed step, stride returned
}

static int by_result(struct device *dev)
{
	walker_t walk = choose(1);		//> direct choose

	return walk(dev, NULL);			//> typed step, stride returned
}

static void keep(struct device *dev)
{
	rcu_assign_pointer(dev->common.saved, stride);
}

static int by_other_name(struct device *dev)
{
	walker_t walk = (walker_t)dev->stepper;

	dev->stepper = dev->common.saved;
	return walk(dev, NULL);			//> typed stride returned
}

static int run(walker_t walk)
{
	return walk(NULL, NULL);		//> passed step, stride returned
}

static int by_choice(struct device *dev, int which)
{
	return run(which ? step : dev->common.saved);	//> direct run returned
}

static int map_start(struct device *dev)
{
	return start_own(dev);			//> direct start_own returned
}

static int start_own(struct device *dev)
{
	return map_start(dev);			//> direct map_start returned
}
