# right: node by node
def sigmoid_neuron(w, x):
    a, b = w[0] * x[0], w[1] * x[1]
    s = a + b + w[2]
    neg = -1 * s
    e = np.exp(neg)
    d = 1 + e
    f = 1 / d
    dd = -1 / d**2
    de = 1 * dd
    dneg = e * de
    ds = -1 * dneg
    dw, dx = np.zeros(3), np.zeros(2)
    dw[0], dw[1], dw[2] = x[0] * ds, x[1] * ds, ds
    dx[0], dx[1] = w[0] * ds, w[1] * ds
    return f, dw, dx
