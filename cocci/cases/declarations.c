// SPDX-License-Identifier: GPL-2.0-only
struct answer {
	unsigned int code : ERANGE; /* left: constant expression */
	char text[ENOENT] __attribute__((aligned(EIO))); /* left: constant expression */
};

static const struct probe probes[] __initconst = {
	{ .name = "none", .error = -ENODEV }, /* left: static initialiser */
	{ .name = "busy", .error = -EBUSY }, /* left: static initialiser */
};

static_assert(EAGAIN == EWOULDBLOCK); /* left: constant expression */

LSM_STUB(int, -EOPNOTSUPP, answer_it) /* left: outside functions */

int answer_it(struct answer *a)
{
	enum { NEVER = -EPERM, }; /* left: constant expression */
	static const struct probe last __initconst = { .error = -EIO }; /* left: static initialiser */

	static_assert(EINVAL > 0); /* left: constant expression */
	return take(a, &last) ? NEVER : -EINVAL;
}
