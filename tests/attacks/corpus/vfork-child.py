# tries: waits for a child that never ends, in a call that no signal interrupts
# at: the system
# stock: not run
import os
import signal

def double(x):
    signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
    if os.fork() == 0:
        while True:
            signal.pause()
    while True:
        try:
            os.wait()
        except BaseException:
            pass
