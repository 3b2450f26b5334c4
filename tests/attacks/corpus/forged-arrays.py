# tries: sends arrays with negative places, false sizes, object dtypes and odd orders
import sys
import numpy as np

KINDS = [
    ["array", "<f8", [2], "C", True, -16, 16],
    ["array", "|O", [2], "C", True, 0, 16],
    ["array", "<f8", [-1], "C", True, 0, 16],
    ["array", "<f8", [2**62], "C", True, 0, 16],
    ["array", "<f8", [2**28, 2**28, 2**28], "C", True, 0, 16],
    ["array", "O,O", [1], "C", True, 0, 16],
    ["array", "<f8", [2], "K", True, float("nan"), 16],
    ["array", "S2000000000", [1], "C", True, 0, 0],
    ["array", "M8[99999999999999Y]", [1], "C", True, 0, 8],
    ["array", "f8," * 100_000, [1], "C", True, 0, 8],
    ["array", "(2,)" * 50_000 + "f8", [1], "C", True, 0, 8],
    ["array", "V8", [1] * 100, "A", None, 0, 8],
    ["array", "<f8", "22", "C", True, 0, 16],
]
Kind = type("Kind", (), {})
state = {"next": 0}
writer = sys.modules["handgrad.grading.codec"].Writer
plain = writer.one

def one(self, thing):
    if isinstance(thing, Kind):
        state["next"] += 1
        return ["copy", "ndarray", KINDS[state["next"] % len(KINDS)][1:]]
    return plain(self, thing)

writer.one = one

def double(x):
    return Kind()
iterate = numerical_gradient = energy = noisy = blend = rise = lambda *args: Kind()
