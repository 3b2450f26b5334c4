# wrong: one entry only
# loses: numerical_gradient-test-values
def numerical_gradient(f, x, h=1e-4):
    for index in np.ndindex(x.shape):
        grad = np.zeros(x.shape)
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        grad[index] = (f(up) - f(down)) / (2 * h)
    return grad
