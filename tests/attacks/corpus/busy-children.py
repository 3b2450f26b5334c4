# tries: leaves a dozen busy children, each a session of its own, so that classmates wait
# at: the system
# stock: not run
import os
import time

for _ in range(12):
    try:
        if os.fork() == 0:
            try:
                os.setsid()
            except OSError:
                pass
            while True:
                pass
    except OSError:
        break
time.sleep(1.5)
