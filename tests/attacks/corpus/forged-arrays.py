# tries: sends arrays with negative places, false sizes, object dtypes and odd orders
import numpy as np
import gc
peer = next(o for o in gc.get_objects() if type(o).__name__ == "Student")

KINDS = [
    ["array", "<f8", [2], "C", True, -16, 16],
    ["array", "|O", [2], "C", True, 0, 16],
    ["array", "<f8", [-1], "C", True, 0, 16],
    ["array", "<f8", [2**62], "C", True, 0, 16],
    ["array", "O,O", [1], "C", True, 0, 16],
    ["array", "<f8", [2], "K", True, float("nan"), 16],
    ["array", "S2000000000", [1], "C", True, 0, 0],
    ["array", "<f8", "22", "C", True, 0, 16],
]
Kind = type("Kind", (np.ndarray,), {})
plain, state = peer._content, {"next": 0}

def content(thing, blob):
    if isinstance(thing, Kind):
        state["next"] += 1
        return KINDS[state["next"] % len(KINDS)]
    return plain(thing, blob)

peer._content = content

def double(x):
    return np.zeros(2).view(Kind)
iterate = numerical_gradient = lambda *args: double(0)
