# wrong: flattened
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.size)
    for i, index in enumerate(np.ndindex(x.shape)):
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        grad[i] = (f(up) - f(down)) / (2 * h)
    return grad
