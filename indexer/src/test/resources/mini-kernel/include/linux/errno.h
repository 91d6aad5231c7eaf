// SPDX-License-Identifier: GPL-2.0-only
#include <uapi/linux/errno.h>
#define ERESTARTSYS 512
