// SPDX-License-Identifier: GPL-2.0-only
/* Shared memory, semaphores and message queues of System V. */
#define _GNU_SOURCE
#include "provoke.h"

#include <errno.h>
#include <sched.h>
#include <sys/ipc.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/syscall.h>
#include <unistd.h>

#define KEY 0x70726f76

struct message {
	long type;
	char text[1];
};

static void own_ipc(void)
{
	need(unshare(CLONE_NEWIPC), "IPC namespaces");
}

static int semaphore(void)
{
	own_ipc();
	return need(semget(KEY, 1, IPC_CREAT | 0600), "semget");
}

static long operate(int id, int number, int by, int flags)
{
	struct sembuf one = { number, by, flags };

	return syscall(SYS_semop, id, &one, 1);
}

static long segment_absent(void)
{
	own_ipc();
	return shmget(KEY, 4096, 0600);
}

static long segment_present(void)
{
	own_ipc();
	need(shmget(KEY, 4096, IPC_CREAT | 0600), "shmget");
	return shmget(KEY, 4096, IPC_CREAT | IPC_EXCL | 0600);
}

static long segment_too_large(void)
{
	own_ipc();
	put("/proc/sys/kernel/shmmax", "4096");
	return shmget(KEY, 8192, IPC_CREAT | 0600);
}

static long segment_denied(void)
{
	int id;

	own_ipc();
	id = need(shmget(KEY, 4096, IPC_CREAT | 0600), "shmget");
	drop();
	return (long)shmat(id, NULL, 0);
}

static long semaphore_zero(void)
{
	return operate(semaphore(), 0, -1, IPC_NOWAIT);
}

static long semaphore_overflow(void)
{
	int id = semaphore();

	need(operate(id, 0, 32767, 0), "semop");
	return operate(id, 0, 1, 0);
}

static long semaphore_past_end(void)
{
	return operate(semaphore(), 9, 1, 0);
}

static long semaphores_exhausted(void)
{
	own_ipc();
	put("/proc/sys/kernel/sem", "250 0 32 128");
	return semget(KEY, 1, IPC_CREAT | 0600);
}

static long queue_empty(void)
{
	struct message in;

	own_ipc();
	return msgrcv(need(msgget(KEY, IPC_CREAT | 0600), "msgget"), &in, 1, 0,
		      IPC_NOWAIT);
}

static long message_too_long(void)
{
	static struct {
		long type;
		char text[1 << 16];
	} out = { .type = 1 };

	own_ipc();
	return msgsnd(need(msgget(KEY, IPC_CREAT | 0600), "msgget"), &out,
		      sizeof(out.text), IPC_NOWAIT);
}

const struct entry sysv_ipc[] = {
	{ "shm-absent", "shmget", FAILS(ENOENT), "ipcget_public",
	  "a segment that is not there", segment_absent },
	{ "shm-present", "shmget", FAILS(EEXIST), "ipcget_public",
	  "IPC_EXCL on a segment that is there", segment_present },
	{ "shm-too-large", "shmget", FAILS(EINVAL), "newseg",
	  "a segment larger than kernel.shmmax", segment_too_large },
	{ "shm-denied", "shmat", FAILS(EACCES), "do_shmat",
	  "attach another user's segment", segment_denied },
	{ "sem-zero", "semop", FAILS(EAGAIN), "perform_atomic_semop",
	  "IPC_NOWAIT on a semaphore that is zero", semaphore_zero },
	{ "sem-overflow", "semop", FAILS(ERANGE), "perform_atomic_semop",
	  "count past the most a semaphore holds", semaphore_overflow },
	{ "sem-past-end", "semop", FAILS(EFBIG), "__do_semtimedop",
	  "a semaphore past the end of its set", semaphore_past_end },
	{ "sem-exhausted", "semget", FAILS(ENOSPC), "newary",
	  "one set more than kernel.sem allows", semaphores_exhausted },
	{ "msg-empty", "msgrcv", FAILS(ENOMSG), "do_msgrcv",
	  "IPC_NOWAIT on an empty queue", queue_empty },
	{ "msg-too-long", "msgsnd", FAILS(EINVAL), "do_msgsnd",
	  "a message longer than kernel.msgmax", message_too_long },
	{ 0 },
};
