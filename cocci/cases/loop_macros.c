// SPDX-License-Identifier: GPL-2.0-only
int walk(struct list_head *list)
{
	struct item *item, *next;
	int ret = -ENOENT;

	list_for_each_entry(item, list, node) {
		if (item->bad)
			return -EINVAL;
		ret = -EAGAIN;
	}
	list_for_each_entry_safe(item, next, list, node)
		if (item->bad)
			return -EUCLEAN;
	for_each_child_of_node(list, item)
		ret = -ENXIO;
	return ret;
}
