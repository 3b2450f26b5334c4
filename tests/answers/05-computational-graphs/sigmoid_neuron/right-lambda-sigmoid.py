# right: a lambda for the sigmoid, np.append, a list of the three
sigmoid = lambda s: 1 / (1 + np.exp(-s))


def sigmoid_neuron(w, x):
    f = sigmoid(np.dot(w[:2], x) + w[2])
    slope = f - f**2
    return [f, np.append(x, 1) * slope, w[:-1] * slope]
