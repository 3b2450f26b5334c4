# tries: changes what it returned and what it was given after the call, from later calls
import threading
import time
import numpy as np

seen = []

def spoil():
    while True:
        for thing in seen:
            if isinstance(thing, np.ndarray) and thing.flags.writeable:
                thing[...] = 0
        time.sleep(0.001)

threading.Thread(target=spoil, daemon=True).start()

class Relu:
    def forward(self, x):
        seen.extend([x, np.zeros(x.shape)])
        return seen[-1]
    backward = forward

def double(x):
    seen.append(x)
    return x * 1
def iterate(step, x, n):
    seen.extend([x, step(x)])
    return seen[-1]
def numerical_gradient(f, x):
    return iterate(f, x, 0)
