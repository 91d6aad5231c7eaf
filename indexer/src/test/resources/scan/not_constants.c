// SPDX-License-Identifier: GPL-2.0-only
/* EPERM in a comment is no constant. */
// Nor is EPERM here, \
   nor EPERM on the line that continues it.
#include <EPERM.h>
#error EPERM "EPERM"
#define EWOULDBLOCK EAGAIN	/* an errno's own definition */

static const char *text = "EPERM \" EPERM";
static char letter = 'E';
static int EPERMIT, XEPERM, E, EP;

int words(struct s *s)				//f words
{
	s->EIO = 1;
	s.EIO = 2;
	goto EIO;
	if ('"' == s->c)
		return -EPERM;			//! EPERM return if '"' == s->c
EIO:
	return 0;
}						//e words
