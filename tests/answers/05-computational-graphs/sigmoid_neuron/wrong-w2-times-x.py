# wrong: w2 multiplied by an input
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2] * x[1]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = ds * np.array([x[0], x[1], x[1]])
    dx = ds * w[:2]
    return f, dw, dx
