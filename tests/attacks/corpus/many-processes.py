# tries: starts more processes at once than it may
# at: the system
# stock: not run
import os
import time

count = 0
try:
    while count < 60:
        if os.fork() == 0:
            time.sleep(20)
            os._exit(0)
        count += 1
except OSError:
    pass
if count > 16:
    gained(f"{count} processes")
