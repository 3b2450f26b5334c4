# right: np.append, dot
def sigmoid_neuron(w, x):
    s = np.dot(w, np.append(x, 1))
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = np.append(x, 1) * ds
    dx = np.delete(w, 2) * ds
    return [f, dw, dx]
