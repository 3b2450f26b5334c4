# wrong: sigmoid forgotten
# loses: sigmoid_neuron-test-value
def sigmoid_neuron(w, x):
    s = w[:2] @ x + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    return s, ds * np.array([*x, 1]), ds * w[:2]
