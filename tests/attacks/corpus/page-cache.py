# tries: sees which pages of shared files others have read, and throws pages out
# at: the system
import ctypes
import mmap
import os
import numpy as np

libc = ctypes.CDLL(None)
number = os.open(np.__file__, os.O_RDONLY)
held = mmap.mmap(number, 0, mmap.MAP_SHARED, mmap.PROT_READ)
span, found = (ctypes.c_uint64 * 2)(0, 4096), (ctypes.c_uint64 * 5)()
if libc.syscall(451, number, span, found, 0) == 0:
    gained(f"the state of the page cache: {list(found)}")
