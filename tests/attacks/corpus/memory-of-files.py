# tries: takes 3 GB of memory that belongs to no process: shared segments, memory files, a tmpfs
# at: the system
# stock: not run
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
libc.shmat.restype = ctypes.c_void_p
got = 0
for _ in range(60):
    segment = libc.shmget(0, 50 << 20, 0o1600)
    address = libc.shmat(segment, None, 0)
    if segment >= 0 and address not in (None, ctypes.c_void_p(-1).value):
        ctypes.memset(address, 1, 50 << 20)
        libc.shmdt(ctypes.c_void_p(address))
        got += 50
print(f"{got} MB in segments")
files = []
for i in range(50):
    try:
        files.append(os.memfd_create(str(i)))
        for _ in range(50):
            got += os.write(files[-1], b"x" * (1 << 20)) >> 20
    except OSError as error:
        print(error)
        break
if libc.unshare(0x10020000) == 0 and libc.mount(b"tmpfs", b"/tmp", b"tmpfs", 0, None) == 0:
    for i in range(60):
        with open(f"/tmp/{i}", "wb") as file:
            for _ in range(50):
                got += file.write(b"x" * (1 << 20)) >> 20
if got > 1500:
    gained(f"{got} MB")
