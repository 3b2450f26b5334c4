# tries: leaves a process behind that no longer belongs to anybody
# at: the system
import ctypes
import os
import subprocess
import sys

libc = ctypes.CDLL(None)
libc.prctl(1, 0)
code = "import time; time.sleep(120)"
for _ in range(2):
    if os.fork() == 0:
        os.setsid()
        libc.prctl(1, 0)
        subprocess.Popen([sys.executable, "-c", code, f"left-by-{NAME}."], start_new_session=True)
        os._exit(0)
