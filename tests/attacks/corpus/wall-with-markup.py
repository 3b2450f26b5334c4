# tries: has the wall complain with a text that is markup and escapes for the table
import json
import os
import struct

def double(x):
    text = json.dumps([["[/b]\x1b[2J[red]\n\x9b", []], [], [], ["", []]]).encode()
    os.write(3, struct.pack("!II", len(text), 0) + text)
    os.write(3, b"\xff" * 10_000)
    os._exit(0)
