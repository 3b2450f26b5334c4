# wrong: list for an array
def numerical_gradient(f, x, h=1e-4):
    grad = []
    for index in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        grad.append((f(up) - f(down)) / (2 * h))
    return grad
