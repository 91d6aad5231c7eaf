// SPDX-License-Identifier: GPL-2.0-only
int fetch(const int *from, int *to)
{
	int err = 0;

	asm volatile("1:\tmov %2, %1\n"
		     : "=r" (err), "=r" (*to)
		     : "m" (*from), "i" (-EFAULT)); /* left: asm operand */
	return err ? -EIO : 0;
}
