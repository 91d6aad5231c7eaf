// SPDX-License-Identifier: Apache-2.0
int match(void)
{
	return -EINVAL;
}
