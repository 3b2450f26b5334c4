# tries: claims a message of 4 GB, then one of many gigabytes made of tiny lists
import os
import struct
from os import write

def double(x):
    write(3, struct.pack("!II", 2**32 - 1, 2**32 - 1) + b"x" * 1000)
    return 0
def iterate(step, x, n):
    text = b'[["return",["list",[' + b'["tuple",[]],' * 9_000_000 + b'["tuple",[]]]]],[],[],["",[]]]'
    write(3, struct.pack("!II", len(text), 0))
    while text:
        text = text[write(3, text):]
    return x
