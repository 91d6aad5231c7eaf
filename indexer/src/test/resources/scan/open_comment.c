// SPDX-License-Identifier: GPL-2.0-only
/* never closed
int f(void) { return -EPERM; }
