# tries: becomes another program that sends the referee answers of its own
# at: the system
import os
import sys

code = """
import json, os, struct
while True:
    head = os.read(3, 8)
    if len(head) < 8:
        break
    sizes = struct.unpack("!II", head)
    os.read(3, sum(sizes))
    for body in (["return", {}], ["return", True], ["return", []], ["return", None]):
        text = json.dumps([body, [], [], ["", []]]).encode()
        os.write(3, struct.pack("!II", len(text), 0) + text)
"""
os.execv(sys.executable, [sys.executable, "-c", code])
