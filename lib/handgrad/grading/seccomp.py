"""A filter on system calls: allows those that a notebook needs, and refuses all others.

See seccomp(2). What is allowed is what container runtimes allow, less what no notebook uses: what
leads out of the sandbox (namespaces, mounts, tracing, handles of files), memory that counts against
nobody's limit (shared segments, memory files, message queues, timers), sockets other than a pair,
what tells of others or slows them down (inotify, mincore, priorities, sessions), and large or young
parts of the kernel (bpf, perf, io_uring, keys, splice).
"""

import ctypes
import errno
import os
import struct

PR_SET_SECCOMP, MODE_FILTER = 22, 2
STEP = struct.Struct("=HBBI")  # code, steps to skip if so and if not, value
LOAD, EQUAL, AT_LEAST, ANY_BIT, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06  # of classic BPF
NUMBER, ARCHITECTURE, ARGUMENTS = 0, 4, 16  # offsets in struct seccomp_data
ALLOW, ERROR = 0x7FFF0000, 0x00050000
REFUSE, ABSENT, NO_TERMINAL = ERROR | errno.EPERM, ERROR | errno.ENOSYS, ERROR | errno.ENOTTY
PRETEND = ERROR | 0  # nothing is done, and 0 is returned

MACHINES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
NEWEST = 462  # what has come since then does not exist here, so that libraries do without

# Each with its numbers on x86_64 and aarch64.
ALLOWED = """
read 0 63, readv 19 65, pread64 17 67, preadv 295 69, write 1 64, writev 20 66, pwrite64 18 68,
pwritev 296 70, open 2 -, openat 257 56, openat2 437 437, creat 85 -, close 3 57,
close_range 436 436, lseek 8 62, dup 32 23, dup2 33 -, dup3 292 24, sendfile 40 71,
copy_file_range 326 285, truncate 76 45, ftruncate 77 46, fallocate 285 47, fsync 74 82,
fdatasync 75 83,

stat 4 -, fstat 5 80, lstat 6 -, newfstatat 262 79, statx 332 291, statfs 137 43, fstatfs 138 44,
access 21 -, faccessat 269 48, faccessat2 439 439, readlink 89 -, readlinkat 267 78,
getxattr 191 8, lgetxattr 192 9, fgetxattr 193 10, listxattr 194 11, llistxattr 195 12,
flistxattr 196 13, getdents64 217 61, getcwd 79 17, chdir 80 49, fchdir 81 50, umask 95 166,
mkdir 83 -, mkdirat 258 34, rmdir 84 -, rename 82 -, renameat 264 38, renameat2 316 276, link 86 -,
linkat 265 37, unlink 87 -, unlinkat 263 35, symlink 88 -, symlinkat 266 36, chmod 90 -,
fchmod 91 52, fchmodat 268 53, fchmodat2 452 452, utimensat 280 88,

brk 12 214, munmap 11 215, mprotect 10 226, mremap 25 216, madvise 28 233, msync 26 227,
membarrier 324 283, futex 202 98, futex_waitv 449 449, futex_wake 454 454, futex_wait 455 455,
futex_requeue 456 456, set_robust_list 273 99, get_robust_list 274 100, rseq 334 293,

pipe 22 -, pipe2 293 59, eventfd 284 -, eventfd2 290 19, select 23 -, pselect6 270 72, poll 7 -,
ppoll 271 73, epoll_create 213 -, epoll_create1 291 20, epoll_ctl 233 21, epoll_wait 232 -,
epoll_pwait 281 22, epoll_pwait2 441 441, sendto 44 206, recvfrom 45 207, shutdown 48 210,
getsockname 51 204, getpeername 52 205,

fork 57 -, vfork 58 -, execve 59 221, exit 60 93, exit_group 231 94, wait4 61 260, waitid 247 95,
pidfd_open 434 434, set_tid_address 218 96, arch_prctl 158 -, getpid 39 172, getppid 110 173,
gettid 186 178, getpgid 121 155, setpgid 109 154, getpgrp 111 -, getsid 124 156,

kill 62 129, tkill 200 130, tgkill 234 131, pidfd_send_signal 424 424, rt_sigaction 13 134,
rt_sigprocmask 14 135, rt_sigpending 127 136, rt_sigreturn 15 139, rt_sigsuspend 130 133,
rt_sigtimedwait 128 137, sigaltstack 131 132, restart_syscall 219 128, pause 34 -, alarm 37 -,
getitimer 36 102, setitimer 38 103, time 201 -, gettimeofday 96 169, clock_gettime 228 113,
clock_getres 229 114, nanosleep 35 101, clock_nanosleep 230 115, times 100 153,

getuid 102 174, geteuid 107 175, getgid 104 176, getegid 108 177, getresuid 118 148,
getresgid 120 150, getgroups 115 158, capget 125 90, getrlimit 97 163, setrlimit 160 164,
getrusage 98 165, getpriority 140 141, sched_yield 24 124, sched_getaffinity 204 123,
sched_getscheduler 145 120, sched_getparam 143 121, sched_get_priority_max 146 125,
sched_get_priority_min 147 126, getcpu 309 168, sysinfo 99 179, uname 63 160, getrandom 318 278
"""

# The flags of clone3 lie in memory, where a filter cannot look: the C library falls back to clone.
# preadv2 and pwritev2 can tell what others have read: it falls back to preadv and pwritev.
MISSING = "clone3 435 435, preadv2 327 286, pwritev2 328 287"

MAP_SHARED, MAP_ANONYMOUS = 0x01, 0x20
NAMESPACES = 0x7E020000  # the flags of clone that make one
IOCTLS = {
    "TCGETS": 0x5401,  # how the C library asks whether this is a terminal
    "TIOCGWINSZ": 0x5413,
    "FIONREAD": 0x541B,
    "FIONBIO": 0x5421,
    "FIONCLEX": 0x5450,
    "FIOCLEX": 0x5451,
}
PRCTLS = {"PR_SET_NAME": 15, "PR_GET_NAME": 16, "PR_CAPBSET_READ": 23, "PR_SET_VMA": 0x53564D41}
# Not who is at the other end, and least of all a handle of that process (SO_PEERPIDFD).
SOCKET_OPTIONS = {
    "SO_TYPE": 3,
    "SO_ERROR": 4,
    "SO_SNDBUF": 7,
    "SO_RCVBUF": 8,
    "SO_ACCEPTCONN": 30,
    "SO_PROTOCOL": 38,
    "SO_DOMAIN": 39,
}
FCNTLS = {
    "F_DUPFD": 0,
    "F_GETFD": 1,
    "F_SETFD": 2,
    "F_GETFL": 3,
    "F_SETFL": 4,
    "F_GETLK": 5,
    "F_OFD_GETLK": 36,
    "F_DUPFD_CLOEXEC": 1030,
    "F_GETPIPE_SZ": 1032,
}
LOCKS = {"F_SETLK": 6, "F_SETLKW": 7, "F_OFD_SETLK": 37, "F_OFD_SETLKW": 38}


def _by_argument(
    which: int, values: dict[str, int], action: int = ALLOW, otherwise: int = REFUSE
) -> list[bytes]:
    """`action` where the argument is one of the values."""
    steps = [_load(which)]
    for value in values.values():
        steps += [_step(EQUAL, value, 0, 1), _step(RETURN, action)]
    return [*steps, _step(RETURN, otherwise)]


def _load(argument: int) -> bytes:
    """The lower half of an argument; the kernel looks at no more of those that are asked for."""
    return _step(LOAD, ARGUMENTS + 8 * argument)


def _step(code: int, value: int, if_so: int = 0, if_not: int = 0) -> bytes:
    return STEP.pack(code, if_so, if_not, value)


# What becomes of calls, written as above.
RULES = {
    ALLOWED: [_step(RETURN, ALLOW)],
    MISSING: [_step(RETURN, ABSENT)],
    "clone 56 220": [
        _load(0),
        _step(ANY_BIT, NAMESPACES, 0, 1),
        _step(RETURN, REFUSE),
        _step(RETURN, ALLOW),
    ],
    # Shared memory without a file stays when nobody has it mapped in, and then nobody counts it.
    "mmap 9 222": [
        _load(3),
        _step(ANY_BIT, MAP_SHARED, 0, 2),
        _step(ANY_BIT, MAP_ANONYMOUS, 0, 1),
        _step(RETURN, REFUSE),
        _step(RETURN, ALLOW),
    ],
    "ioctl 16 29": _by_argument(1, IOCTLS, otherwise=NO_TERMINAL),
    "prctl 157 167": _by_argument(0, PRCTLS),
    "prlimit64 302 261": _by_argument(0, {"of oneself": 0}),
    "socketpair 53 199": _by_argument(0, {"AF_UNIX": 1}),
    "getsockopt 55 209": _by_argument(2, SOCKET_OPTIONS),
    # A lock on a file that others see too would tell them something, or hold them up, and the
    # scratch folder is nobody else's. Without any, SQLite and the like would not work.
    "flock 73 32": [_step(RETURN, PRETEND)],
    "fcntl 72 25": [*_by_argument(1, LOCKS, PRETEND)[:-1], *_by_argument(1, FCNTLS)[1:]],
}


def program(machine: str) -> bytes:
    """The filter: a binary search for the call's number, then what becomes of it."""
    refuse = [_step(RETURN, REFUSE)]
    known = {number: do for calls, do in RULES.items() for number in numbers(calls, machine)}
    # Where, in the order of numbers, something else becomes of a call than of the one before.
    changes = [(0, known.get(0, refuse))]
    for number in range(1, NEWEST + 1):
        do = known.get(number, refuse)
        if do is not changes[-1][1]:
            changes.append((number, do))
    changes.append((NEWEST + 1, RULES[MISSING]))
    steps = [
        _step(LOAD, ARCHITECTURE),
        _step(EQUAL, MACHINES[machine], 1, 0),
        *refuse,
        _step(LOAD, NUMBER),
        *_search(changes),
    ]
    return b"".join(steps)


def numbers(calls: str, machine: str) -> list[int]:
    """The numbers of calls on a machine, without those that it lacks."""
    columns = [call.split()[1:] for call in calls.split(",")]
    found = [column[list(MACHINES).index(machine)] for column in columns]
    return [int(number) for number in found if number != "-"]


def _search(changes: list[tuple[int, list[bytes]]]) -> list[bytes]:
    if len(changes) == 1:
        return changes[0][1]
    middle = len(changes) // 2
    below, above = _search(changes[:middle]), _search(changes[middle:])
    return [_step(AT_LEAST, changes[middle][0], len(below)), *below, *above]


# Built once, before the processes that get them are forked: it takes a millisecond.
PROGRAMS = {machine: program(machine) for machine in MACHINES}


class _Filter(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("program", ctypes.c_char_p)]


def filter_calls() -> None:
    """Put the filter on this process and its children, for good; needs no_new_privs to be set.

    Raises OSError where the kernel or the machine does not support it.
    """
    machine = os.uname().machine
    if machine not in PROGRAMS:
        raise OSError(errno.ENOSYS, f"no filter of system calls for machine {machine}")
    filter_ = _Filter(len(PROGRAMS[machine]) // STEP.size, PROGRAMS[machine])
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(PR_SET_SECCOMP, MODE_FILTER, ctypes.byref(filter_), 0, 0) != 0:
        raise OSError(ctypes.get_errno(), f"seccomp: {os.strerror(ctypes.get_errno())}")
