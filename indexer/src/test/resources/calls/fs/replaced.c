// SPDX-License-Identifier: GPL-2.0-only
/*
 * Errors of a call that are tested for and replaced, or come back all the same. What stands behind
 * "without" is replaced in every call of the function.
 */
#include <linux/ops.h>

static int look_up(int flags)
{
	if (flags)
		return -EAGAIN;
	return -EPERM;
}

static struct device *find(int flags)
{
	return ERR_PTR(-EIO);
}

static int again_with_other_flags(int flags)
{
	int err = look_up(flags);	//> direct look_up returned without EAGAIN ERANGE

	if (unlikely(err == -EAGAIN))
		err = look_up(0);
	if (unlikely(err == -ERANGE))
		err = look_up(1);
	return err;
}

static struct device *again_by_pointer(void)
{
	struct device *found;

	found = find(1);		//> direct find returned without EAGAIN
	if (unlikely(found == ERR_PTR(-EAGAIN)))
		found = find(0);
	return found;
}

static int nothing_in_its_place(int flags)
{
	int err;

	err = look_up(flags);		//> direct look_up returned without EAGAIN EPERM
	if (err == -EAGAIN || err == -EPERM)
		err = 0;
	return err;
}

static int from_the_label(int flags)
{
	int err;
retry:
	err = look_up(flags);		//> direct look_up returned without EAGAIN
	if (err == -EAGAIN) {
		pause(flags);		//> direct pause
		goto retry;
	}
	return err;
}

static int to_a_label_behind(int flags)
{
	int err;

	err = look_up(flags);		//> direct look_up returned
	if (err == -EAGAIN)
		goto out;
	err = pause(flags);		//> direct pause returned
out:
	return err;
}

static int in_a_loop(int flags)
{
	int err;

	for (;;) {
		err = look_up(flags);	//> direct look_up returned without EAGAIN
		if (err == -EAGAIN)
			continue;
		break;
	}
	return err;
}

static int of_the_last_turn(int flags)
{
	int err = 0;

	while (flags--) {
		err = look_up(flags);	//> direct look_up returned
		if (err == -EAGAIN)
			continue;
		break;
	}
	return err;
}

static int until_it_goes(int flags)
{
	int err;

	do {
		err = look_up(flags);	//> direct look_up returned without EAGAIN
		if (err > 0)
			break;
	} while (err == -EAGAIN);
	return err;
}

static int until_it_is_killed(int flags)
{
	int err;

	do {
		err = look_up(flags);	//> direct look_up returned
		if (pause(flags))	//> direct pause
			break;
	} while (err == -EAGAIN);
	return err;
}

static int other_returned(int flags)
{
	struct device *found = find(flags);	//> direct find returned without EIO EPERM

	if (IS_ERR(found)) {
		int err = PTR_ERR(found);

		if (err == -EPERM)
			return -EIO;
		else if (err == -EIO)
			return pause(flags);	//> direct pause returned
		return err;
	}
	return 0;
}

static int in_the_head(int flags)
{
	int err;

	if ((err = look_up(flags)) == -EAGAIN)	//> direct look_up returned without EAGAIN
		err = -EIO;
	return err == -EPERM ? 0 : err;
}

static int chosen(int flags)
{
	int err = look_up(flags);	//> direct look_up returned without EPERM

	return err == -EPERM ? 0 : err;
}

static int more_conditions(int flags)
{
	int err = look_up(flags);	//> direct look_up returned

	if (err == -EAGAIN && flags)
		err = 0;
	if (flags) {
		if (err == -EAGAIN)
			err = 0;
	}
	if (err != -EPERM)
		err = 0;
	if (!(err == -EPERM))
		err = 0;
	return err;
}

static int gone_before(int flags)
{
	int err = look_up(flags);	//> direct look_up returned

	if (flags)
		goto out;
	if (err == -EAGAIN)
		err = 0;
out:
	return err;
}

static int gone_when_it_went(int flags)
{
	int err = look_up(flags);	//> direct look_up returned without EAGAIN

	if (err > 0)
		goto out;
	if (err == -EAGAIN) {
		if (flags)
			pause(flags);	//> direct pause
		err = 0;
	}
out:
	return err;
}

static int gone_on_the_way(int flags)
{
	int err = look_up(flags);	//> direct look_up returned

	if (err == -EAGAIN) {
		if (pause(flags))	//> direct pause
			goto out;
		err = 0;
	}
out:
	return err;
}

static int one_of_two(int flags)
{
	int err = look_up(flags);	//> direct look_up returned

	if (err == -EAGAIN)
		err = 0;
	if (!err)
		err = look_up(0);
	return err;
}

static int one_arm(int flags)
{
	int err;

	if (flags) {
		err = look_up(flags);	//> direct look_up returned without EAGAIN
	} else {
		err = pause(flags);	//> direct pause returned
		return err;
	}
	if (err == -EAGAIN)
		err = 0;
	return err;
}

static int pause(int flags)
{
	return -EINTR;
}

SYSCALL_DEFINE1(again, int, flags)
{
	return again_with_other_flags(flags);	//> direct again_with_other_flags returned
}
