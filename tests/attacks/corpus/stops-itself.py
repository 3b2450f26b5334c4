# tries: stops its own process in the middle of a test, so that the referee waits for ever
# at: the system
import os
import signal

def double(x):
    if not os.fork():
        os.kill(os.getppid(), signal.SIGSTOP)
        os._exit(0)
    return 0
