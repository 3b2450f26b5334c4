# tries: has the referee make an array that it never fills, and reads it through a callback
import sys
import numpy as np

Kind = type("Kind", (), {})
writer = sys.modules["handgrad.grading.codec"].Writer
plain = writer.one

def one(self, thing):
    if isinstance(thing, Kind):
        return ["copy", "ndarray", ["<f8", ["3", "1000"], "C", True, 0, 0]]
    return plain(self, thing)

writer.one = one

def iterate(step, x, n):
    for _ in range(100):
        step(np.ones((3, 1000)))
        try:
            got = step(Kind())
        except Exception:
            continue
        if np.any(got):
            gained(f"memory of the referee: {got}")
    return x
