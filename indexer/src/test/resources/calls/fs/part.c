// SPDX-License-Identifier: GPL-2.0-only
/* A file that another includes: each sees the other's functions. */

static int of_the_part(struct device *dev)
{
	return of_the_whole(dev);		//> direct of_the_whole returned
}
