# wrong: local gradient forgotten
# loses: sigmoid_neuron-test-dw, sigmoid_neuron-test-dx
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = ds * np.ones(3)
    dx = ds * np.ones(2)
    return f, dw, dx
