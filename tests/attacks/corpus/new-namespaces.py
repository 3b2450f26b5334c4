# tries: becomes root of namespaces of its own through each call that makes them
# at: the system
# stock: not run
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
USER, NET, MOUNT = 0x10000000, 0x40000000, 0x20000
if libc.unshare(USER) == 0:
    gained("unshare")
number = libc.syscall(56, USER | 17, None, None, None, None)
if number == 0:
    os._exit(0)
if number > 0:
    gained("clone")
arguments = (ctypes.c_uint64 * 8)(USER, 0, 0, 0, 17, 0, 0, 0)
number = libc.syscall(435, arguments, 64)
if number == 0:
    os._exit(0)
if number > 0:
    gained("clone3")
