// SPDX-License-Identifier: Apache-2.0
/* </script><script>alert(1)</script> â€® gnp ÿ */
int odd(void)
{
	if (x < 1 && s == "<b>")
		return -ENOENT;
}
