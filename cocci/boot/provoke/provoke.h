/* SPDX-License-Identifier: GPL-2.0-only */
/* A menu of system calls that fail, each at a known place in the kernel. */
#ifndef PROVOKE_H
#define PROVOKE_H

#include <stddef.h>
#include <sys/types.h>

/*
 * One failure. run() sets up, makes the one call that is to fail as its last
 * act, and returns what the call returned, with errno as the call left it.
 */
struct entry {
	const char *name;
	const char *call;	/* as strace writes it */
	const char *errno_name;
	int errno_value;
	/* Where the kernel bears the errno; in other releases it may have another name. */
	const char *function;
	const char *words;
	long (*run)(void);
};

/* The two errno fields of an entry, from one word. */
#define FAILS(e) #e, e

/* Each table ends with an entry that has no name. */
extern const struct entry paths[];
extern const struct entry files[];
extern const struct entry locks_and_seals[];
extern const struct entry xattrs[];
extern const struct entry namespaces[];
extern const struct entry capabilities[];
extern const struct entry security[];
extern const struct entry sockets[];
extern const struct entry networks[];
extern const struct entry unix_sockets[];
extern const struct entry pipes[];
extern const struct entry memory[];
extern const struct entry processes[];
extern const struct entry execs[];
extern const struct entry timers[];
extern const struct entry bpf[];
extern const struct entry io_uring[];
extern const struct entry keyrings[];
extern const struct entry mounts[];
extern const struct entry ioctls[];
extern const struct entry events[];
extern const struct entry sysv_ipc[];
extern const struct entry messages_and_futexes[];
extern const struct entry cgroups[];
extern const struct entry procfs[];
extern const struct entry modules_and_quota[];

/* Ends the program with status 77: the guest has no WHAT. */
void lacks(const char *what) __attribute__((noreturn));

/* RESULT, unless it is -1: then the guest lacks WHAT. */
long need(long result, const char *what);

/* Becomes uid and gid 65534, without groups and capabilities. */
void drop(void);

/* Gives up one capability and stays uid 0. */
void drop_capability(int capability);

/* Changes to the root of a new tmpfs, mode 1777, that nobody else sees. */
void scratch(void);

/* The same on a mount with these MOUNT_ATTR_ flags. */
void scratch_with(unsigned int attributes);

/* A mount namespace of its own, a tmpfs mounted on /proc, changed to. */
void own_mounts(void);

/* A network namespace of its own, with lo up. */
void own_network(void);

/* Creates the file with this mode and content; the descriptor is for both ways. */
int make_file(const char *path, mode_t mode, const char *content);

/* One write of VALUE to the file, which may fail: the write's result. */
long echo(const char *value, const char *path);

/* The same where the guest ought to let us. */
void put(const char *path, const char *value);

/* Sets both limits of RESOURCE. */
void limit(int resource, unsigned long value);

/*
 * Forks; the child goes on alone and its exit status becomes the program's,
 * while the parent, with the privileges it has then, waits.
 */
void step_aside(void);

#endif
