// SPDX-License-Identifier: GPL-2.0-only
int   odd ( int x )
{
	int err=-EPERM;

	x =   - EINVAL  ;
	if(x)return-EIO;
	return
		-
		ENODEV; /* a comment: -EPERM */
}
