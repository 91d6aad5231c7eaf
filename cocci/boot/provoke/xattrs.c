// SPDX-License-Identifier: GPL-2.0-only
/* Extended attributes. */
#include "provoke.h"

#include <errno.h>
#include <sys/xattr.h>
#include <unistd.h>

static void file_with_attribute(void)
{
	scratch();
	close(make_file("file", 0666, ""));
	need(setxattr("file", "trusted.long", "value", 5, 0), "trusted.*");
}

static long absent(void)
{
	char value[16];

	file_with_attribute();
	return getxattr("file", "trusted.absent", value, sizeof(value));
}

static long short_buffer(void)
{
	char value[2];

	file_with_attribute();
	return getxattr("file", "trusted.long", value, sizeof(value));
}

static long unsupported(void)
{
	file_with_attribute();
	return setxattr("file", "system.provoke", "x", 1, 0);
}

static long trusted_unprivileged(void)
{
	file_with_attribute();
	drop();
	return setxattr("file", "trusted.mine", "x", 1, 0);
}

static long replace_absent(void)
{
	file_with_attribute();
	return setxattr("file", "trusted.absent", "x", 1, XATTR_REPLACE);
}

static long create_present(void)
{
	file_with_attribute();
	return setxattr("file", "trusted.long", "x", 1, XATTR_CREATE);
}

static long bad_flags(void)
{
	file_with_attribute();
	return setxattr("file", "trusted.mine", "x", 1, 1 << 8);
}

const struct entry xattrs[] = {
	{ "getxattr-absent", "getxattr", FAILS(ENODATA), "simple_xattr_get",
	  "read an attribute that is not there", absent },
	{ "getxattr-short-buffer", "getxattr", FAILS(ERANGE), "simple_xattr_get",
	  "read an attribute into too short a buffer", short_buffer },
	{ "setxattr-unsupported", "setxattr", FAILS(EOPNOTSUPP),
	  "xattr_resolve_name", "a name the file system has no handler for",
	  unsupported },
	{ "setxattr-trusted-unprivileged", "setxattr", FAILS(EPERM),
	  "xattr_permission", "trusted.* without CAP_SYS_ADMIN",
	  trusted_unprivileged },
	{ "setxattr-replace-absent", "setxattr", FAILS(ENODATA),
	  "simple_xattr_set", "XATTR_REPLACE of what is not there",
	  replace_absent },
	{ "setxattr-create-present", "setxattr", FAILS(EEXIST),
	  "simple_xattr_set", "XATTR_CREATE of what is there", create_present },
	{ "setxattr-bad-flags", "setxattr", FAILS(EINVAL), "setxattr_copy",
	  "a flag that does not exist", bad_flags },
	{ 0 },
};
