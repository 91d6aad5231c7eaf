// SPDX-License-Identifier: GPL-2.0-only
#ifndef _ASM_GENERIC_ERRNO_BASE_H
#define _ASM_GENERIC_ERRNO_BASE_H
#define EPERM 1 /* Not owner */
#define ENOENT 2 /* Nothing of that name */
#define EINTR 4 /* Call cut short */
#define EAGAIN 11 /* Later, perhaps */
#define ENOMEM 12 /* No memory */
#define EFAULT 14 /* Address out of reach */
#define EINVAL 22 /* Value not allowed */
#endif
