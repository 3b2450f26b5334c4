# wrong: weights of the wrong places
def sigmoid_neuron(w, x):
    s = w[0] * x[1] + w[1] * x[0] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = ds * np.array([x[1], x[0], 1.0])
    dx = ds * np.array([w[1], w[0]])
    return f, dw, dx
