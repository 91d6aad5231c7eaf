// SPDX-License-Identifier: GPL-2.0-only
/* A program that makes no system call at all, not even to start: no library. */
void _start(void)
{
	for (;;)
		__asm__ volatile("pause");
}
