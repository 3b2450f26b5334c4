# tries: sleeps a little in each of the calls of a test, and in each look at an attribute
# stock: not run
import time
import numpy as np

class Slow:
    def __getattr__(self, name):
        time.sleep(0.3)
        return np.zeros((3, 3))
    @property
    def params(self):
        time.sleep(0.3)
        return {"W1": np.zeros((4, 3)), "b1": np.zeros(3), "W2": np.zeros((3, 3)), "b2": np.zeros(3)}
    def gradient(self, x, t):
        time.sleep(0.3)
        return self.params

def Net(*args):
    return Slow()
def double(x):
    time.sleep(0.5)
    return 2 * x
def numerical_gradient(f, x):
    while True:
        time.sleep(0.1)
        f(x)
