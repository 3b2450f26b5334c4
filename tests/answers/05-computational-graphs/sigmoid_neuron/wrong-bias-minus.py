# wrong: bias subtracted
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] - w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = ds * np.array([x[0], x[1], 1.0])
    dx = ds * w[:2]
    return f, dw, dx
