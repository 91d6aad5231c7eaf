/* SPDX-License-Identifier: GPL-2.0-only */
/* Macros of a directory, which no file outside means. */
#define map_start(dev) ((dev)->ops->start(dev))
#define far_start(dev) ((dev)->ops->start(dev))
