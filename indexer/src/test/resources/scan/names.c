// SPDX-License-Identifier: GPL-2.0-only
/* What counts as a function, and its name. */

SYSCALL_DEFINE3(openat, int, dfd,		//f sys_openat
		const char __user *, name, int, flags)
{
	return -ENOENT;				//! ENOENT return in sys_openat
}						//e sys_openat

COMPAT_SYSCALL_DEFINE1(times, void *, t)	//f compat_sys_times
{
}						//e compat_sys_times

SYSCALL_DEFINE0(fork)				//f sys_fork
{
}						//e sys_fork

BPF_CALL_2(bpf_get_stack, void *, a, int, b)	//f bpf_get_stack
{
}						//e bpf_get_stack

static __printf(1, 2) void say(const char *f, ...)	//f say
{
}						//e say

void locked(struct s *s)			//f locked
	__acquires(&s->lock) __must_hold(x)
{
}						//e locked

EXPORT_SYMBOL(locked)
static struct s *__init noinline
split(int a,					//f split
      int b)
{
	return NULL;
}						//e split

static int FNAME(walk)(struct s *s)		//f walk
{
}						//e walk

void (*handler(int n))(int)			//f handler
{
}						//e handler

int LOUD(void)					//f LOUD
{
}						//e LOUD

static int braces_inside(void) { return 0; }	//f braces_inside //e braces_inside

struct not_a_function {
	int (*member)(void);
};

static struct s table __attribute__((section("x"))) = {
	.call = call_me,
};

static struct s *other = &(struct s) {
	.x = 1,
};

extern "C" {
int linkage(void)				//f linkage
{
}						//e linkage
}

MACRO_WITHOUT_SEMICOLON(a)

int with_macros(void)				//f with_macros
{
	struct s *p __free(kfree) = kzalloc(1, GFP_KERNEL);

	scoped_guard(mutex, &lock) {
		if (!p)
			return -ENOMEM;		//! ENOMEM return if !p
	}
	guard(rcu)();
	list_for_each_entry_rcu(p, head, list)
		if (p->bad)
			return -EUCLEAN;	//! EUCLEAN return if p->bad
	MISSING_SEMICOLON
	return -EIO;				//! EIO return
}						//e with_macros
