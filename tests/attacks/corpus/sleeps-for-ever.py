# tries: sleeps for ever in a way that no signal of Python's ends
# stock: not run
# runs: at night
import ctypes

def double(x):
    libc = ctypes.CDLL(None)
    while True:
        libc.sleep(1000)
