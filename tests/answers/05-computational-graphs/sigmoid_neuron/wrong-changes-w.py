# wrong: changed its input
# loses: sigmoid_neuron-test-value
def sigmoid_neuron(w, x):
    s = w[:2] @ x + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = ds * np.append(x, 1)
    w *= ds
    return f, dw, w[:2]
