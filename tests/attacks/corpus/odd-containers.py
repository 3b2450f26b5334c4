# tries: returns subclasses of tuples, lists and dicts that lie about what is in them
# runs: at night
import collections
import numpy as np

class Row(list):
    def __len__(self):
        return 4
    def __iter__(self):
        return iter([0.0] * 4)
    def __getitem__(self, i):
        return np.zeros(3)

class Map(dict):
    def items(self):
        return [([], 5), ({}, 5), ("W2", np.zeros((3, 3)))]
    keys = __iter__ = lambda self: iter(["W2", [], "b2"])
    def __contains__(self, key):
        return True
    def __getitem__(self, key):
        return np.zeros(3)
    def __missing__(self, key):
        return np.zeros(3)

class Net:
    def __init__(self, inputs, hidden, outputs, rng):
        self.params = Map()
    def gradient(self, x, t):
        return Map()

def rise(x, by):
    return Row()
def blend(parts, weights):
    return collections.UserList([2.0, 3, 4]) if len(parts) == 2 else Map()
double = energy = lambda x: collections.namedtuple("N", "shape dtype")((), float)
iterate = numerical_gradient = noisy = lambda *args: collections.deque([0.0] * 3)
