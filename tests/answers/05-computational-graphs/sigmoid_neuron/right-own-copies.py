# right: in place on copies
def sigmoid_neuron(w, x):
    x1 = np.ones(3)
    x1[:2] = x
    out = w * x1
    f = np.exp(-out.sum())
    f += 1
    f **= -1
    dw, dx = x1.copy(), w.copy()[::1]
    dw *= f
    dw -= dw * f
    dx *= f * (1 - f)
    return f, dw, dx[:-1]
