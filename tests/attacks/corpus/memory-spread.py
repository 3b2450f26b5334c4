# tries: spreads three gigabytes over several processes, each below the limit
# at: the system
# stock: not run
import os
import time
import numpy as np

for _ in range(6):
    try:
        if os.fork() == 0:
            try:
                os.setsid()
            except OSError:
                pass
            kept = np.ones(500 << 17)
            time.sleep(60)
            os._exit(0)
    except OSError:
        break
time.sleep(1.8)
