// SPDX-License-Identifier: GPL-2.0-only
/* Names that other files have too; structs of its own. */

struct private {
	int (*close)(struct private *p);
};

static int source(struct private *p)
{
	return -ENOSPC;
}

static struct private mine = { .close = source };

static int twin(struct private *p)
{
	lost(p);
	return source(p) ?: p->close(p);	//> direct source returned
}
