# tries: lets a child answer the referee while the process that was asked is dead
# at: the system
import os
import signal
import time

def double(x):
    if os.fork():
        os.kill(os.getpid(), signal.SIGKILL)
    try:
        os.setsid()
    except OSError:
        pass
    time.sleep(0.5)
    return 2 * x
