// SPDX-License-Identifier: GPL-2.0-only
#define EFSCORRUPTED EUCLEAN /* left: name for an error */
#define EFSBADCRC EBADMSG /* left: name for an error */
#define EOURS EINVAL /* left: name for an error */
#define EOURTOO EOURS
#define EPOLLING EPOLLIN

int read_super(struct super *sb, int flags)
{
	if (!sb->magic)
		return -EFSCORRUPTED;
	if (sb->sum)
		return flags ? -EFSBADCRC : -EFSCORRUPTED;
	if (flags & -EPOLLING)
		return -EOURTOO;
	return check(sb) == -EFSCORRUPTED ? -EOURS : 0;
}
