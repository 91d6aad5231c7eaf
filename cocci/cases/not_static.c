// SPDX-License-Identifier: GPL-2.0-only
int first_error = -EPERM; /* left: static initialiser */
struct reply refused = { .error = -EACCES }; /* left: static initialiser */

int start(void)
{
	return first_error ? -EBUSY : 0;
}
