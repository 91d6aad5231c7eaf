// SPDX-License-Identifier: GPL-2.0-only
#include <asm-generic/errno-base.h>
#define ENOSYS 38 /* No such call */
#define EWOULDBLOCK EAGAIN /* Same thing */
#define EADDRINUSE 98 /* Taken */
