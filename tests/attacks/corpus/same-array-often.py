# tries: returns a list of a hundred thousand times the same large array
import numpy as np

large = np.zeros(1_000_000)
def rise(x, by):
    return [large] * 100_000
double = energy = blend = numerical_gradient = iterate = noisy = lambda *args: [large] * 100_000
