// SPDX-License-Identifier: GPL-2.0-only
/* Locks, leases and seals. */
#define _GNU_SOURCE
#include "provoke.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <unistd.h>

static int sealed(int seals)
{
	int fd = need(memfd_create("provoke", MFD_ALLOW_SEALING), "memfd_create");

	need(ftruncate(fd, 4096), "ftruncate");
	need(fcntl(fd, F_ADD_SEALS, seals), "F_ADD_SEALS");
	return fd;
}

static long flock_held(void)
{
	int other;

	scratch();
	need(flock(make_file("file", 0644, ""), LOCK_EX), "flock");
	other = need(open("file", O_RDWR), "open");
	return flock(other, LOCK_EX | LOCK_NB);
}

static long record_lock_held(void)
{
	struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
	int other;

	scratch();
	need(fcntl(make_file("file", 0644, ""), F_OFD_SETLK, &whole), "F_OFD_SETLK");
	other = need(open("file", O_RDWR), "open");
	return fcntl(other, F_OFD_SETLK, &whole);
}

static long lease_on_open_file(void)
{
	int fd;

	scratch();
	make_file("file", 0644, "");
	fd = need(open("file", O_RDONLY), "open");
	return fcntl(fd, F_SETLEASE, F_RDLCK);
}

static long write_sealed(void)
{
	return write(sealed(F_SEAL_WRITE), "x", 1);
}

static long shrink_sealed(void)
{
	return ftruncate(sealed(F_SEAL_SHRINK), 0);
}

static long seal_sealed(void)
{
	return fcntl(sealed(F_SEAL_SEAL), F_ADD_SEALS, F_SEAL_GROW);
}

static long map_sealed(void)
{
	return (long)mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED,
			  sealed(F_SEAL_WRITE), 0);
}

static long dnotify_on_file(void)
{
	scratch();
	return fcntl(make_file("file", 0644, ""), F_NOTIFY, DN_ACCESS);
}

const struct entry locks_and_seals[] = {
	{ "flock-held", "flock", FAILS(EAGAIN), "flock_lock_inode",
	  "LOCK_NB on a file that is locked", flock_held },
	{ "record-lock-held", "fcntl", FAILS(EAGAIN), "posix_lock_inode",
	  "F_OFD_SETLK on a range that is locked", record_lock_held },
	{ "lease-on-open-file", "fcntl", FAILS(EAGAIN), "check_conflicting_open",
	  "a read lease on a file open for writing", lease_on_open_file },
	{ "memfd-write-sealed", "write", FAILS(EPERM), "shmem_write_begin",
	  "write to a memfd under F_SEAL_WRITE", write_sealed },
	{ "memfd-shrink-sealed", "ftruncate", FAILS(EPERM), "shmem_setattr",
	  "shrink a memfd under F_SEAL_SHRINK", shrink_sealed },
	{ "memfd-seal-sealed", "fcntl", FAILS(EPERM), "memfd_add_seals",
	  "add a seal under F_SEAL_SEAL", seal_sealed },
	{ "memfd-map-sealed", "mmap", FAILS(EPERM), "check_write_seal mapping_map_writable",
	  "map a memfd for writing under F_SEAL_WRITE", map_sealed },
	{ "dnotify-on-file", "fcntl", FAILS(ENOTDIR), "fcntl_dirnotify",
	  "F_NOTIFY on a regular file", dnotify_on_file },
	{ 0 },
};
