// SPDX-License-Identifier: GPL-2.0-only
/* -EPERM; Größe, 日本 */
int say(int x)
{
	const char *s = "return -EPERM; é"; // -EINVAL

	/* naïve: x = -EBUSY; */
	x = /* before */ -EIO /* after: ü */;
	return x ? -EILSEQ : pr("é -EINVAL");
}
