# tries: starts processes that start others and end at once, faster than they can be counted
# at: the system
# stock: not run
# runs: at night
import os
import time

if os.fork() == 0:
    try:
        os.setsid()
    except OSError:
        pass
    until = time.monotonic() + 3
    while time.monotonic() < until:
        try:
            if os.fork():
                os._exit(0)
        except OSError:
            pass
    os._exit(0)
