// SPDX-License-Identifier: GPL-2.0-only
/* Mappings. */
#define _GNU_SOURCE
#include "provoke.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/membarrier.h>
#include <linux/mempolicy.h>
#include <linux/userfaultfd.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define PAGE 4096

static char *anonymous(size_t length, int prot)
{
	char *at = mmap(NULL, length, prot, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	need((long)at, "memory");
	return at;
}

static long map_shared_unwritable(void)
{
	int fd;

	scratch();
	close(make_file("file", 0644, "content"));
	fd = need(open("file", O_RDONLY), "open");
	return (long)mmap(NULL, PAGE, PROT_WRITE, MAP_SHARED, fd, 0);
}

static long map_taken(void)
{
	return (long)mmap(anonymous(PAGE, PROT_READ), PAGE, PROT_READ,
			  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
}

static long map_noexec(void)
{
	int fd;

	scratch_with(MOUNT_ATTR_NOEXEC);
	fd = make_file("file", 0755, "content");
	return (long)mmap(NULL, PAGE, PROT_EXEC, MAP_PRIVATE, fd, 0);
}

static long map_locked(unsigned long allowed)
{
	limit(RLIMIT_MEMLOCK, allowed);
	drop();
	return (long)mmap(NULL, 2 * PAGE, PROT_READ,
			  MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED, -1, 0);
}

static long map_locked_none(void)
{
	return map_locked(0);
}

static long map_locked_some(void)
{
	return map_locked(PAGE);
}

static long map_zero(void)
{
	drop();
	return (long)mmap(NULL, PAGE, PROT_READ,
			  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

static long map_past_limit(void)
{
	limit(RLIMIT_AS, 1 << 30);
	return (long)mmap(NULL, 1UL << 31, PROT_READ,
			  MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
}

static long unmap_unaligned(void)
{
	return munmap(anonymous(PAGE, PROT_READ) + 1, PAGE);
}

/* A shared mapping of a file that is open for reading. */
static void *shared_unwritable(void)
{
	void *at;
	int fd;

	scratch();
	close(make_file("file", 0644, "content"));
	fd = need(open("file", O_RDONLY), "open");
	at = mmap(NULL, PAGE, PROT_READ, MAP_SHARED, fd, 0);
	need((long)at, "mmap");
	return at;
}

static long protect_shared_unwritable(void)
{
	return mprotect(shared_unwritable(), PAGE, PROT_READ | PROT_WRITE);
}

/* Two pages, the second unmapped. */
static char *with_hole(void)
{
	char *at = anonymous(2 * PAGE, PROT_READ);

	need(munmap(at + PAGE, PAGE), "munmap");
	return at;
}

static long protect_hole(void)
{
	return mprotect(with_hole() + PAGE, PAGE, PROT_READ);
}

static long remap_past_end(void)
{
	return (long)mremap(with_hole(), 2 * PAGE, 3 * PAGE, MREMAP_MAYMOVE);
}

static long resident_hole(void)
{
	unsigned char resident[2];

	return mincore(with_hole(), 2 * PAGE, resident);
}

static long advise_hole(void)
{
	return madvise(with_hole(), 2 * PAGE, MADV_WILLNEED);
}

static long drop_locked(void)
{
	char *at = anonymous(PAGE, PROT_READ);

	need(mlock(at, PAGE), "mlock");
	return madvise(at, PAGE, MADV_DONTNEED);
}

static long remove_unwritable(void)
{
	return madvise(shared_unwritable(), PAGE, MADV_REMOVE);
}

static long lock_unprivileged(unsigned long allowed)
{
	char *at = anonymous(2 * PAGE, PROT_READ);

	limit(RLIMIT_MEMLOCK, allowed);
	drop();
	return mlock(at, 2 * PAGE);
}

static long lock_none(void)
{
	return lock_unprivileged(0);
}

static long lock_some(void)
{
	return lock_unprivileged(PAGE);
}

static long move_all_unprivileged(void)
{
	char *at = anonymous(PAGE, PROT_READ);

	drop();
	return syscall(SYS_mbind, at, PAGE, MPOL_DEFAULT, NULL, 0, MPOL_MF_MOVE_ALL);
}

static long read_init(void)
{
	char byte;
	struct iovec local = { &byte, 1 }, remote = { (void *)PAGE, 1 };

	drop();
	return process_vm_readv(1, &local, 1, &remote, 1, 0);
}

static long barrier_unregistered(void)
{
	return syscall(SYS_membarrier, MEMBARRIER_CMD_PRIVATE_EXPEDITED, 0, 0);
}

static long faults_unprivileged(void)
{
	drop();
	return syscall(SYS_userfaultfd, 0);
}

static int fault_descriptor(void)
{
	return need(syscall(SYS_userfaultfd, 0), "userfaultfd");
}

static long faults_before_api(void)
{
	struct uffdio_register range = { .mode = UFFDIO_REGISTER_MODE_MISSING };

	return ioctl(fault_descriptor(), UFFDIO_REGISTER, &range);
}

static long faults_wrong_api(void)
{
	struct uffdio_api api = { .api = 1 };

	return ioctl(fault_descriptor(), UFFDIO_API, &api);
}

static long copy_onto_page(void)
{
	struct uffdio_api api = { .api = UFFD_API };
	char *at = anonymous(2 * PAGE, PROT_READ | PROT_WRITE);
	struct uffdio_register range = {
		.range = { (unsigned long)at, PAGE },
		.mode = UFFDIO_REGISTER_MODE_MISSING,
	};
	struct uffdio_copy copy = {
		.dst = (unsigned long)at,
		.src = (unsigned long)at + PAGE,
		.len = PAGE,
	};
	int fd = fault_descriptor();

	at[0] = at[PAGE] = 1;
	need(ioctl(fd, UFFDIO_API, &api), "UFFDIO_API");
	need(ioctl(fd, UFFDIO_REGISTER, &range), "UFFDIO_REGISTER");
	return ioctl(fd, UFFDIO_COPY, &copy);
}

const struct entry memory[] = {
	{ "mmap-shared-unwritable", "mmap", FAILS(EACCES), "do_mmap",
	  "map a file shared for writing that is open for reading",
	  map_shared_unwritable },
	{ "mmap-taken", "mmap", FAILS(EEXIST), "do_mmap",
	  "MAP_FIXED_NOREPLACE over a mapping", map_taken },
	{ "mmap-noexec", "mmap", FAILS(EPERM), "do_mmap",
	  "map a file of a noexec mount for execution", map_noexec },
	{ "mmap-locked-none", "mmap", FAILS(EPERM), "do_mmap",
	  "MAP_LOCKED with RLIMIT_MEMLOCK 0", map_locked_none },
	{ "mmap-locked-some", "mmap", FAILS(EAGAIN), "do_mmap",
	  "MAP_LOCKED past RLIMIT_MEMLOCK", map_locked_some },
	{ "mmap-zero", "mmap", FAILS(EPERM), "cap_capable",
	  "map address 0 without CAP_SYS_RAWIO", map_zero },
	{ "mmap-past-limit", "mmap", FAILS(ENOMEM), "__mmap_region",
	  "map more than RLIMIT_AS", map_past_limit },
	{ "munmap-unaligned", "munmap", FAILS(EINVAL), "do_mas_munmap do_vmi_munmap",
	  "unmap from the middle of a page", unmap_unaligned },
	{ "mprotect-shared-unwritable", "mprotect", FAILS(EACCES),
	  "do_mprotect_pkey", "make a shared mapping writable, its file is not",
	  protect_shared_unwritable },
	{ "mprotect-hole", "mprotect", FAILS(ENOMEM), "do_mprotect_pkey",
	  "protect what is not mapped", protect_hole },
	{ "mremap-past-end", "mremap", FAILS(EFAULT), "vma_to_resize",
	  "remap past the end of a mapping", remap_past_end },
	{ "mincore-hole", "mincore", FAILS(ENOMEM), "do_mincore",
	  "ask after pages that are not mapped", resident_hole },
	{ "madvise-hole", "madvise", FAILS(ENOMEM), "madvise_walk_vmas",
	  "advise on what is not mapped", advise_hole },
	{ "madvise-dontneed-locked", "madvise", FAILS(EINVAL),
	  "madvise_dontneed_free", "MADV_DONTNEED on locked memory", drop_locked },
	{ "madvise-remove-unwritable", "madvise", FAILS(EACCES), "madvise_remove",
	  "MADV_REMOVE through a mapping one may only read", remove_unwritable },
	{ "mlock-none", "mlock", FAILS(EPERM), "do_mlock",
	  "lock memory with RLIMIT_MEMLOCK 0", lock_none },
	{ "mlock-some", "mlock", FAILS(ENOMEM), "do_mlock",
	  "lock more than RLIMIT_MEMLOCK", lock_some },
	{ "mbind-move-all-unprivileged", "mbind", FAILS(EPERM), "do_mbind",
	  "MPOL_MF_MOVE_ALL without CAP_SYS_NICE", move_all_unprivileged },
	{ "process-vm-readv-init", "process_vm_readv", FAILS(EPERM),
	  "process_vm_rw_core", "read another user's memory", read_init },
	{ "membarrier-unregistered", "membarrier", FAILS(EPERM),
	  "membarrier_private_expedited", "an expedited barrier not asked for",
	  barrier_unregistered },
	{ "userfaultfd-unprivileged", "userfaultfd", FAILS(EPERM),
	  "sys_userfaultfd", "handle kernel faults without CAP_SYS_PTRACE",
	  faults_unprivileged },
	{ "userfaultfd-before-api", "ioctl", FAILS(EINVAL), "userfaultfd_ioctl",
	  "UFFDIO_REGISTER before UFFDIO_API", faults_before_api },
	{ "userfaultfd-wrong-api", "ioctl", FAILS(EINVAL), "userfaultfd_api",
	  "UFFDIO_API with a version that does not exist", faults_wrong_api },
	{ "userfaultfd-copy-onto-page", "ioctl", FAILS(EEXIST),
	  "mfill_atomic_install_pte", "UFFDIO_COPY where there is a page",
	  copy_onto_page },
	{ 0 },
};
