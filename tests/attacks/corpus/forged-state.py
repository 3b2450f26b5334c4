# tries: says that the test's generator is in a state that it cannot have, or that takes long to find
import sys
import numpy as np

ODD = [{"state": 2**128, "inc": 1}, {"state": -1, "inc": -1}, {"state": 10**4000, "inc": 1}, {"state": 1e400},
       {"state": "5", "inc": "1"}, {"state": [0], "inc": None}, {}, 5, {"state": float("nan"), "inc": 3}]
kind = sys.modules["handgrad.grading.codec"].KINDS["Generator"]
state = {"calls": 0}

def write(writer, generator):
    true = generator.bit_generator.state
    state["calls"] += 1
    if state["calls"] > 12:
        return true | {"state": ODD[state["calls"] % len(ODD)], "uinteger": state["calls"], "has_uint32": 1}
    return true | {"has_uint32": 1, "uinteger": state["calls"]}

sys.modules["handgrad.grading.codec"].KINDS["Generator"] = kind._replace(write=write)

def noisy(x, rng):
    rng.bit_generator.advance(1 << 39)
    return x
