# tries: locks memory so that it is never swapped, and takes huge pages
# at: the system
# stock: not run
import ctypes

libc = ctypes.CDLL(None)
libc.mmap.restype = ctypes.c_void_p
size = 256 << 20
address = libc.mmap(None, size, 3, 0x22, -1, 0)
if libc.mlock(ctypes.c_void_p(address), size) == 0 or libc.mlockall(3) == 0:
    gained("locked memory")
if libc.mmap(None, 64 << 20, 3, 0x22 | 0x40000, -1, 0) not in (None, 2**64 - 1):
    gained("huge pages")
