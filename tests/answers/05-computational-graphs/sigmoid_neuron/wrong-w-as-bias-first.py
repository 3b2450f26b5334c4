# wrong: bias is the first weight
def sigmoid_neuron(w, x):
    s = w[0] + w[1] * x[0] + w[2] * x[1]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = ds * np.array([1.0, x[0], x[1]])
    dx = ds * w[1:]
    return f, dw, dx
