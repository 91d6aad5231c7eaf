// SPDX-License-Identifier: GPL-2.0-only
/* Constants stored before the test that decides. */

int stored(int bad, int worse)			//f stored
{
	int err = -EPERM;			//! EPERM init eager if bad

	work();
	if (bad)
		goto out;
	err = -EACCES;				//! EACCES assign eager if worse
	if (worse) {
		undo();
		goto out;
	}
	err = -EIO;				//! EIO assign if !(worse)
	err = work();
	if (err)
		goto out;
	err = -ENXIO;				//! ENXIO assign if !(err)
	goto out;
out:
	return err;
}						//e stored

int overwritten(int ok)				//f overwritten
{
	int err = -EFAULT;			//! EFAULT init eager if !(ok)

	if (ok) {
		err = 0;
		work();
	}
	return err;
}						//e overwritten

int unrelated(int early)			//f unrelated
{
	int err = -EINVAL;			//! EINVAL init eager

	if (early)
		return 0;
	return err;
}						//e unrelated

int nested(int a)				//f nested
{
	int err = -EBUSY;			//! EBUSY init eager if busy(a)

	while (a) {
		if (busy(a))
			break;
	}
	return err;
}						//e nested

int decided(int bad)				//f decided
{
	int err;

	if (bad) {
		err = -ENOENT;			//! ENOENT assign if bad
		goto out;
	}
	err = 0;
out:
	return err;
}						//e decided
