# right: einsum and outer
def sigmoid_neuron(w, x):
    s = np.einsum("i,i->", w[:-1], x) + w[-1]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = np.outer(ds, np.r_[x, 1])[0]
    dx = np.outer(w, ds)[:2, 0]
    return f, dw, dx
