# wrong: changed its input
# loses: numerical_gradient-test-restores
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        x[index] += h
        upper = f(x)
        x[index] -= 2 * h
        lower = f(x)
        x[index] += h
        grad[index] = (upper - lower) / (2 * h)
    return grad
