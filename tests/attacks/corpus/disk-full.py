# tries: writes 300 MB wherever it may
# at: the system
# stock: not run
import os

got = 0
for folder in ("/tmp", "/var/tmp", "/dev/shm", "/run", ".", os.environ.get("HOME", ".")):
    try:
        for i in range(300):
            with open(f"{folder}/full-{i}", "wb") as file:
                got += file.write(b"x" * (1 << 20))
    except OSError:
        pass
if got > 200 << 20:
    gained(f"{got >> 20} MB on disk")
