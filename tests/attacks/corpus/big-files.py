# tries: fills its scratch folder, deletes the files, and keeps them open
# at: the system
# stock: not run
import os

kept, got = [], 0
try:
    for i in range(40):
        kept.append(open(f"f{i}", "wb", buffering=0))
        os.unlink(f"f{i}")
        for _ in range(20):
            got += kept[-1].write(b"x" * (1 << 20))
except OSError:
    pass
if got > 100 << 20:
    gained(f"{got >> 20} MB in files")
