# wrong: h in place of the entry
# loses: numerical_gradient-test-values
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        old = x[index]
        x[index] = h
        upper = f(x)
        x[index] = -h
        lower = f(x)
        x[index] = old
        grad[index] = (upper - lower) / (2 * h)
    return grad
