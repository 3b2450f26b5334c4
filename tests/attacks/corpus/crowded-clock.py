# tries: computes beside many children of its own, so that little of the time counts for it
# at: the system
# stock: not run
import os
import time

def crowd():
    for _ in range(14):
        try:
            if os.fork() == 0:
                until = time.monotonic() + 60
                while time.monotonic() < until:
                    pass
                os._exit(0)
        except OSError:
            break

def double(x):
    crowd()
    start = time.process_time()
    while time.process_time() < start + 4:
        pass
    gained("four seconds for a cell that has two, in a crowd")
    return 2 * x
