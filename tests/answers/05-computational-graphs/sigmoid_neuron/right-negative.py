# right: the slope from both sigmoids
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = np.array(1 - 1 / (1 + np.exp(s)))
    ds = 1 / (1 + np.exp(s)) / (1 + np.exp(-s))
    dw = np.concatenate([ds * x, [ds]])
    dx = ds * w[:2]
    return f, dw, dx
