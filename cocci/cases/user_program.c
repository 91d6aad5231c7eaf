// SPDX-License-Identifier: GPL-2.0-only
#include <stdio.h>

int main(int argc, char **argv)
{
	return argc > 1 ? 0 : -EINVAL; /* left: user-space program */
}
