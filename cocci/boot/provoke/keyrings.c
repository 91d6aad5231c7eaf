// SPDX-License-Identifier: GPL-2.0-only
/* Keys. */
#define _GNU_SOURCE
#include "provoke.h"

#include <errno.h>
#include <linux/keyctl.h>
#include <sys/syscall.h>
#include <unistd.h>

static long add(const char *type, const char *name, size_t length)
{
	static char payload[1 << 15];

	return syscall(SYS_add_key, type, name, payload, length,
		       KEY_SPEC_PROCESS_KEYRING);
}

static int key(void)
{
	return need(add("user", "provoke", 1), "keyrings");
}

static long control(int operation, int id, unsigned long argument, unsigned long more)
{
	return syscall(SYS_keyctl, operation, id, argument, more, 0);
}

static long update(int id)
{
	return control(KEYCTL_UPDATE, id, (unsigned long)"x", 1);
}

static long no_such_type(void)
{
	return add("provoke", "provoke", 1);
}

static long absent(void)
{
	return syscall(SYS_request_key, "user", "provoke:absent", NULL, 0);
}

static long revoked(void)
{
	int id = key();

	need(control(KEYCTL_REVOKE, id, 0, 0), "KEYCTL_REVOKE");
	return update(id);
}

static long expired(void)
{
	int id = key();

	need(control(KEYCTL_SET_TIMEOUT, id, 1, 0), "KEYCTL_SET_TIMEOUT");
	sleep(2);
	return update(id);
}

static long denied(void)
{
	int id = key();

	need(control(KEYCTL_SETPERM, id, 0, 0), "KEYCTL_SETPERM");
	return update(id);
}

static long past_quota(void)
{
	drop();
	return add("user", "provoke", 25000);
}

static long hidden_keyring(void)
{
	return add("keyring", ".provoke", 0);
}

const struct entry keyrings[] = {
	{ "add-key-no-type", "add_key", FAILS(ENODEV), "key_create_or_update __key_create_or_update",
	  "a key of a type that does not exist", no_such_type },
	{ "request-key-absent", "request_key", FAILS(ENOKEY),
	  "request_key_and_link", "ask for a key that is not there", absent },
	{ "key-revoked", "keyctl", FAILS(EKEYREVOKED), "key_validate",
	  "change a key that is revoked", revoked },
	{ "key-expired", "keyctl", FAILS(EKEYEXPIRED), "key_validate",
	  "change a key that has expired", expired },
	{ "key-denied", "keyctl", FAILS(EACCES), "key_task_permission",
	  "change a key one took the permission from", denied },
	{ "key-past-quota", "add_key", FAILS(EDQUOT), "key_payload_reserve",
	  "a key past a user's quota", past_quota },
	{ "keyring-hidden-name", "add_key", FAILS(EPERM), "sys_add_key",
	  "a keyring whose name begins with a dot", hidden_keyring },
	{ 0 },
};
