// SPDX-License-Identifier: GPL-2.0-only
/* Each arm of an #if is code, and none may lose the rest of the file. */
#ifndef ARMS_INCLUDED
#define ARMS_INCLUDED 1

#ifdef CONFIG_A
static int first(int a)
#else
static int first(long a)			//f first
#endif
{
#ifdef CONFIG_B
	if (a > 1) {
#else
	if (a > 2) {
#endif
		return -EPERM;			//! EPERM return if a > 2
	}
#if defined(CONFIG_C) || \
    defined(CONFIG_D)
	return -EIO;				//! EIO return #if (defined(CONFIG_C) || defined(CONFIG_D))
#elif CONFIG_E > 3
	return -EBADF;				//! EBADF return #if !(defined(CONFIG_C) || defined(CONFIG_D)) && CONFIG_E > 3
#else
	return -EDOM;				//! EDOM return #if *
#endif
}						//e first

#ifdef CONFIG_A
int half(int a)					//f half
{
	if (a) {
#else
int half(long a)				//f half
{
	{
#endif
		return -EAGAIN;			//! EAGAIN return
	}
}						//e half

int lost(int a)					//f lost
{
#ifdef CONFIG_A
	if (a) {
#endif
	return -EBUSY;				//! EBUSY return if a
#ifndef CONFIG_A
	}
#endif
}						//e lost

int torn(int a)					//f torn
{
#ifdef CONFIG_A
	if (a) {
		work();
#endif
	return -ENOENT;				//! ENOENT return *
}						//e torn

#ifndef CONFIG_A
int after(int a)				//f after
{
	if (a
#ifdef CONFIG_B
	    && b(a)
#endif
	   )
		return -EINVAL;			//! EINVAL return if a && b(a) #if !defined(CONFIG_A)
	return 0;
}						//e after
#endif
#endif
