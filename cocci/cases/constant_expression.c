// SPDX-License-Identifier: GPL-2.0-only
enum codes {
	NOT_ALLOWED = EPERM,
	NOT_FOUND = -ENOENT,
};

int count[EINVAL];

int look(int *map)
{
	int names[ERANGE];
	int ret;

	ret = map[EPERM];
	map[ENOENT] = -ENOENT;
	return names[EIO] ? -EIO : ret;
}
