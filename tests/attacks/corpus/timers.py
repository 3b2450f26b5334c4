# tries: sets timers whose signals come back again and again, also while messages are read
# stock: not run
import ctypes
import signal
import numpy as np

def tick(*args):
    raise ZeroDivisionError

for number in (signal.SIGALRM, signal.SIGPROF, signal.SIGVTALRM, signal.SIGINT):
    signal.signal(number, tick)
for timer in (signal.ITIMER_REAL, signal.ITIMER_PROF, signal.ITIMER_VIRTUAL):
    signal.setitimer(timer, 0.0005, 0.0005)

def double(x):
    return 2 * x
