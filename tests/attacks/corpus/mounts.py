# tries: mounts over, moves and takes away what the sandbox put there, also as root of a namespace
# at: the system
# stock: not run
import ctypes
import os
from pathlib import Path

libc = ctypes.CDLL(None, use_errno=True)
for flags in (0, 0x10000000, 0x10020000, 0x30020000, 0x7E020000):
    if flags and libc.unshare(flags) == 0:
        gained(f"namespaces {flags:x}")
    for arguments in (
        (b"proc", b"/tmp", b"proc", 0, None),
        (b"tmpfs", b"/usr", b"tmpfs", 0, None),
        (b"/", b"/tmp", None, 0x1000 | 0x4000, None),
        (None, b"/", None, 0x20 | 0x1000, None),
        (None, b"/usr", None, 0x20 | 0x1000, None),
        (b"/dev/vda", b"/tmp", b"ext4", 0, None),
    ):
        if libc.mount(*arguments) == 0:
            gained(f"mount {arguments}")
    for line in ("/", "/tmp", "/usr", COURSE, str(Path(COURSE).parents[1])):
        if libc.umount2(line.encode(), 2) == 0:
            gained(f"umount {line}")
    libc.syscall(155, b".", b".")
for path in Path(COURSE).rglob("source/**/*.ipynb"):
    print(path.read_text())
