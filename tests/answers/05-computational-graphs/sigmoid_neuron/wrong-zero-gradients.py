# wrong: all zeros
# loses: sigmoid_neuron-test-dw, sigmoid_neuron-test-dx
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = np.zeros(3)
    dx = np.zeros(2)
    return f, dw, dx
