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
        try:
            os.setsid()
        except OSError:
            pass
        libc.prctl(1, 0)
        for alone in (True, False):
            try:
                line = [sys.executable, "-c", code, f"left-by-{NAME}."]
                subprocess.Popen(line, start_new_session=alone)
            except OSError:
                pass
        os._exit(0)
