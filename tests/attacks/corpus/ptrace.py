# tries: attaches to other processes as a debugger and reads their memory
# at: the system
# stock: not run
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
for number in {os.getppid(), *range(1, 2000)} - {os.getpid(), 0}:
    if libc.ptrace(16, number, None, None) == 0:
        gained(f"attached to {number}")
    buffer = ctypes.create_string_buffer(8)
    local = (ctypes.c_void_p * 2)(ctypes.addressof(buffer), 8)
    remote = (ctypes.c_void_p * 2)(id(buffer), 8)
    if libc.process_vm_readv(number, local, 1, remote, 1, 0) == 8:
        gained(f"read {number}")
