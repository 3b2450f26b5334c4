# tries: changes its parameters from a thread while the check compares
import threading
import time
import numpy as np

class Net:
    def __init__(self, inputs, hidden, outputs, rng):
        shapes = {"W1": (inputs, hidden), "b1": (hidden,), "W2": (hidden, outputs), "b2": (outputs,)}
        self.params = {key: np.ones(shape) for key, shape in shapes.items()}
        threading.Thread(target=self.spoil, daemon=True).start()

    def spoil(self):
        while True:
            for param in list(self.params.values()):
                try:
                    param.flags.writeable = True
                    param[...] = 1e6
                except (ValueError, AttributeError, TypeError):
                    pass
            self.params["b2"] = 1e6 * np.arange(len(self.params["b2"]))
            time.sleep(0.001)

    def gradient(self, x, t):
        time.sleep(0.01)
        return {key: np.zeros(param.shape) for key, param in self.params.items()}
