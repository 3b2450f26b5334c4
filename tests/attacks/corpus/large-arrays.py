# tries: returns arrays as large as a message may be, over and over, in every attribute
import numpy as np

large = np.zeros(12_000_000)
double = energy = numerical_gradient = iterate = lambda *args: large
def noisy(x, rng):
    return x if len(x) == 4 else large
def rise(x, by):
    return [large[:3_000_000]] * 4
