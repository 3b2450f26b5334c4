# right: loops, float32, a 0-d array for f
import math


def sigmoid_neuron(w, x):
    s = w[2]
    for i in range(2):
        s = s + w[i] * x[i]
    f = np.array(1 / (1 + math.exp(-s)))
    dw = np.empty(3, np.float32)
    dx = np.empty(2, np.float32)
    for i in range(2):
        dw[i] = f * (1 - f) * x[i]
        dx[i] = f * (1 - f) * w[i]
    dw[2] = f * (1 - f)
    return f, dw, dx
