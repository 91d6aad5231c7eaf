/* SPDX-License-Identifier: GPL-2.0-only */
/* What the C files beside this share. */
#ifndef _OPS_H
#define _OPS_H

struct device;

struct device_operations {
	int (*open)(struct device *dev, int mode);
	int (*close)(struct device *dev);
	long (*(*nested)(int))(int);
	union {
		int (*start)(struct device *dev);
		struct {
			int (*stop)(struct device *dev);
		};
	};
};

typedef int (*walker_t)(struct device *dev, void *data);

struct common {
	int (*started)(struct device *dev);
	walker_t saved;
};

struct work_struct {
	void (*func)(struct work_struct *work);
};

struct delayed_work {
	struct work_struct work;
};

#define INIT_WORK(_work, _func) do { (_work)->func = (_func); } while (0)
#define INIT_DELAYED_WORK(_work, _func) INIT_WORK(&(_work)->work, _func)

struct device {
	const struct device_operations *ops;
	struct {
		int (*wake)(struct device *dev);
	} power;
	struct device *parent;
	walker_t walker;
	walker_t stepper;
	struct common common;
	struct work_struct work;
	struct delayed_work later;
};

#define d_started common.started
#define device_tag device

union hook_options {
#define HOOK(RET, NAME, ...) RET (*NAME)(__VA_ARGS__);
	HOOK(int, may_open, struct device *dev)
#undef HOOK
};

struct hook {
	struct hook *next;
	union hook_options hook;
};

#define HOOK_INIT(NAME, FUNC)					\
	{							\
		.hook = { .NAME = FUNC }			\
	}

#define run_hooks(NAME, ...) ({					\
	struct hook *P;						\
	int rc = 0;						\
	for_each_hook(P, NAME)					\
		rc = P->hook.NAME(__VA_ARGS__);			\
	rc;							\
})

#define DEFINE_OPERATIONS(name)					\
static int name ## _close(struct device *dev)			\
{								\
	return name ## _really_close(dev);			\
}								\
static const struct device_operations name ## _ops = {		\
	.close = name ## _close,				\
}

#define device_parent(dev) parent_of(dev)

static inline struct device *parent_of(struct device *dev)
{
	return dev->parent;
}

#endif
