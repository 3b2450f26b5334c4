# tries: spreads three gigabytes over maps that several processes share
# at: the system
# stock: not run
# runs: at night
import mmap
import os
import time

for _ in range(6):
    try:
        if os.fork() == 0:
            kept = mmap.mmap(-1, 500 << 20)
            for i in range(0, 500 << 20, 4096):
                kept[i] = 1
            time.sleep(60)
            os._exit(0)
    except OSError:
        break
time.sleep(1.8)
