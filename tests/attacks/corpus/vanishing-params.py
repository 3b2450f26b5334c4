# tries: throws away its parameters, or the keys that are asked for, while it is checked
import numpy as np

class Net:
    def __init__(self, inputs, hidden, outputs, rng):
        shapes = {"W1": (inputs, hidden), "b1": hidden, "W2": (hidden, outputs), "b2": outputs}
        self.params = {key: np.ones(shape) for key, shape in shapes.items()}

    def gradient(self, x, t):
        zeros = {key: np.zeros(param.shape) for key, param in self.params.items()}
        self.params.clear()
        return zeros
