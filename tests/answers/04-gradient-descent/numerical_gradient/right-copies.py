# right: two fresh copies for each entry
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for index, _ in np.ndenumerate(x):
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        grad[index] = (f(up) - f(down)) / (2 * h)
    return grad
