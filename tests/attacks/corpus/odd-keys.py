# tries: returns dicts with keys that are no text: NaN, arrays, tuples of lists, itself
# runs: at night
import numpy as np

class Key(str):
    def __hash__(self):
        return hash("W2")
    def __eq__(self, other):
        return True

class Net:
    def __init__(self, inputs, hidden, outputs, rng):
        self.params = {np.nan: 1, np.float64(5): 2, (1, (2,)): 3, None: 4, Key("W2"): np.zeros((3, 3)),
                       b"W1": 5, frozenset([1]): 6, "\ud800": 7, type: 8, len: 9}
    def gradient(self, x, t):
        return {Key("x"): np.zeros(3), self: 5, **{i: i for i in range(1000)}}
