# tries: sends half a message and then waits
# earns: 3
import os
import struct
import time

def iterate(step, x, n):
    os.write(3, struct.pack("!II", 1 << 20, 1 << 20) + b"[" * 1000)
    time.sleep(1000)
def double(x):
    return 2 * x
