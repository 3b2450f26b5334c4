# tries: finds the note that another student left
# at: the system
import ctypes
from pathlib import Path

for folder in ("/tmp", "/dev/shm", "/var/tmp"):
    try:
        path = Path(folder, "note")
        if path.exists():
            gained(path.read_text())
        path.write_text("left by somebody")
    except OSError:
        pass
libc = ctypes.CDLL(None)
if libc.shmget(4711, 4096, 0o600) >= 0:
    gained("a segment that somebody left")
libc.shmget(4711, 4096, 0o1666)
