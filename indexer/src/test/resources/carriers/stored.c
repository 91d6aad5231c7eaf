// SPDX-License-Identifier: Apache-2.0
/* Errors that are stored before the test, one way out a function. */

int when_it_holds(int a)
{
	int err = -EPERM;

	if (a)
		goto out;
	err = work(a);
out:
	release(a);
	return err;
}

int when_it_does_not(struct file *f)
{
	int ret = -EBADF;

	if (f) {
		ret = work(f);
		release(f);
	}
	return ret;
}

int several_tests(int a, int b)
{
	int err;

	err = -EINVAL;
	if (a < 0)
		goto out;
	if (unlikely(b < 0 ||
		     b > 7)) {
		pr_debug("no: %d\n", err);
		goto out;
	}
	err = -ENOMEM;
	if (!grow(a))
		return err;
	err = 0;
out:
	return err;
}

int nobody_gets_on(int a, int b)
{
	int err = -EIO;

	if (a)
		err = work(a);
	else if (b)
		err = work(b);
	return err;
}

int known_values_meet(int a, struct list *l)
{
	int err = -ENOENT;

	for_each_entry(p, l) {
		if (p->key == a) {
			err = 0;
			break;
		}
	}
	return err;
}

int its_own_test(int a)
{
	int err = -ENOSYS;

	if (ops.set)
		err = ops.set(a);
	if (err < 0)
		return err;
	return done(a);
}

struct entry *a_pointer(int a)
{
	struct entry *e = ERR_PTR(-ENXIO);

	if (!a)
		return e;
	e = find(a);
	return e;
}

int either_configuration(int a)
{
	int err = -EAGAIN;

#ifdef CONFIG_COUNT
	count(a);
	if (count_is_high(a))
		goto out;
#endif
	if (a)
		goto out;
	err = 0;
out:
	return err;
}

int a_hidden_jump(int __user *p, int a)
{
	int err = -EFAULT;

	unsafe_put_user(a, p, Efault);
	err = 0;
Efault:
	return err;
}

int retried(int a)
{
	int err;

again:
	err = -EBUSY;
	if (!take(a))
		goto out;
	err = work(a);
	if (err)
		goto again;
out:
	if (err == -EAGAIN)
		goto again;
	return err;
}

int by_default(int a)
{
	int err = -EINVAL;

	switch (a) {
	case 1:
		err = work(a);
		break;
	default:
		break;
	}
	return err;
}

int replaced_in_one_configuration(int a)
{
	int err = -EAGAIN;

	if (a)
		goto out;
#ifdef CONFIG_WORK
	if (start(a)) {
		err = work(a);
		goto out;
	}
#endif
	err = 0;
out:
	return err;
}

int always_replaced(int a)
{
	int err = -EBADF;

	if (a)
		return 0;
	err = work(a);
	return err;
}

int another_variable(int v)
{
	int err = -EPERM;

	if (!v)
		err = work(v);
	return err;
}

int no_case(int a)
{
	int err = -EINVAL;

	switch (a) {
	case 1:
		err = work(a);
		break;
	case 2:
		err = 0;
	}
	return err;
}

int by_the_loop(struct entry *e, struct entry *end, const char *name)
{
	int err = -ENOENT;

	for (; e < end; e++) {
		if (!strcmp(e->name, name)) {
			err = use(e);
			break;
		}
	}
	release(end);
	return err;
}

int while_it_runs(struct queue *q)
{
	int err = -EAGAIN;

	while (busy(q)) {
		if (signal_pending(current))
			goto out;
		wait(q);
	}
	err = 0;
out:
	return err;
}

int left_inside(struct area *a, unsigned long start)
{
	int err;

	err = -ENOMEM;
	if (a->start > start)
		goto out;
	for (;;) {
		err = change(a, start);
		if (err)
			break;
		start = a->end;
	}
out:
	return err;
}

/* From here on the store stays what is recorded. */

int unknown_values_meet(struct list *l)
{
	int err = -EINVAL;

	for_each_entry(p, l) {
		err = work(p);
		break;
	}
	return err;
}

int by_reference(int a)
{
	int err = -ESRCH;
	struct entry *e = find(a, &err);

	if (!e)
		return err;
	return 0;
}

int handed_on(int a, struct request *req)
{
	int err = -ENODEV;

	complete(req, err);
	if (a)
		return err;
	err = 0;
	return err;
}

int one_configuration(int a)
{
	int err = -EROFS;

#ifdef CONFIG_WORK
	err = work(a);
#endif
	if (a)
		goto out;
	err = 0;
out:
	return err;
}

int computed(int a)
{
	int err = -EMLINK;

	if (a)
		goto *table[a];
	err = 0;
	return err;
}

/* No test lies between. */

int at_once(int a)
{
	int err;

	if (a) {
		err = -EPIPE;
		goto out;
	}
	err = 0;
out:
	return err;
}
