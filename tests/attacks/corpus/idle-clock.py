# tries: waits in ways that may not count as its time: stopped, asleep without signals, in a fork
# stock: not run
# runs: at night
import os
import signal
import time

def double(x):
    start = time.process_time()
    child = os.fork()
    if child == 0:
        for _ in range(1000):
            os.kill(os.getppid(), signal.SIGSTOP)
            time.sleep(0.02)
            os.kill(os.getppid(), signal.SIGCONT)
            time.sleep(0.02)
        os._exit(0)
    while time.process_time() < start + 4:
        pass
    gained("four seconds for a cell that has two")
    return 2 * x
