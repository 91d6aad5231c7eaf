// SPDX-License-Identifier: GPL-2.0-only
#define NOT_HERE -ENODEV /* left: name for an error */
#define ANY_ERROR(x) ((x) ? -EIO : 0) /* left: macro expression */
#define CALL(dev, op) ((dev)->ops->op ? (dev)->ops->op(dev) : -ENOSYS)
#define REFUSE(dev, text) (complain(dev, text), -EINVAL)
#define IS_GONE(x) ((x) == -ENXIO) /* left: macro body */
#define ENTRY_OF(name) { #name, -EPERM } /* left: macro expression */
#define SET_LIMIT(a) (-EAGAIN)
#define DEFAULT_LIMIT(a) (-ERANGE) /* left: macro expression */
#define add_rule(list, rule) (-ENOSPC)
#define no_rule(list) (-ENODATA) /* left: macro expression */

static int preset = DEFAULT_LIMIT(1);

int add_rule(struct list *list, struct rule *rule)
{
	return insert(list, rule);
}

int limit(struct dev *dev, int a)
{
	if (a > preset)
		return SET_LIMIT(a);
	return CALL(dev, reset);
}
