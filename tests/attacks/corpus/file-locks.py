# tries: tells another student something by locking a file that both can see
# at: the system
import fcntl
import os
import struct
import sys
import numpy as np

FLOCK = "hhqqi4x"

def kept_out(path):
    other = os.open(path, os.O_RDONLY)
    try:
        fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
        asked = fcntl.fcntl(other, 36, struct.pack(FLOCK, fcntl.F_WRLCK, 0, 0, 0, 0))
        return struct.unpack(FLOCK, asked)[0] != fcntl.F_UNLCK
    except BlockingIOError:
        return True
    finally:
        os.close(other)

whole = struct.pack(FLOCK, fcntl.F_RDLCK, 0, 0, 0, 0)
for path in (np.__file__, os.__file__, sys.executable, "/usr", "/dev/null", "/dev/zero", "/"):
    try:
        number = os.open(path, os.O_RDONLY)
    except OSError:
        continue
    for lock in (
        lambda: fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB),
        lambda: fcntl.lockf(number, fcntl.LOCK_SH | fcntl.LOCK_NB),
        lambda: fcntl.fcntl(number, 37, whole),
    ):
        try:
            lock()
            if kept_out(path):
                gained(f"a lock on {path}")
        except (OSError, ValueError):
            pass
    for command, argument in ((1024, fcntl.F_RDLCK), (1026, 1)):
        try:
            fcntl.fcntl(number, command, argument)
            gained(f"news of {path}")
        except (OSError, ValueError):
            pass
    os.close(number)
