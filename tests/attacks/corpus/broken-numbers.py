# tries: has parameters that are no numbers: NaN, infinite, whole, text, objects
import numpy as np

KINDS = iter([np.nan, np.inf, 1e308, "x", None, True, 2**62, 1j] * 9)

class Net:
    def __init__(self, inputs, hidden, outputs, rng):
        shapes = {"W1": (inputs, hidden), "b1": (hidden,), "W2": (hidden, outputs), "b2": (outputs,)}
        self.params = {key: np.full(shape, next(KINDS)) for key, shape in shapes.items()}

    def gradient(self, x, t):
        return {key: np.full(param.shape, np.nan) for key, param in self.params.items()}
