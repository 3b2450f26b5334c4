# tries: overflows the referee's stack with a deeply nested message
import os
import struct

def double(x):
    text = b"[" * 1_000_000 + b"]" * 1_000_000
    data = struct.pack("!II", len(text), 0) + text
    while data:
        data = data[os.write(3, data):]
    return 0
