# tries: leaves children behind that are stopped, traced or wait for nothing
# at: the system
# stock: not run
import os
import signal
import subprocess
import sys
import time

code = "import os, signal, time; os.kill(os.getpid(), signal.SIGSTOP); time.sleep(100)"
for _ in range(4):
    try:
        subprocess.Popen([sys.executable, "-c", code, f"left-by-{NAME}."])
    except OSError:
        break
pid = os.fork()
if pid == 0:
    try:
        os.setsid()
    except OSError:
        pass
    os.kill(os.getpid(), signal.SIGSTOP)
    os._exit(0)
