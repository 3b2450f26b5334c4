# wrong: one-sided difference
# loses: numerical_gradient-test-values
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    base = f(x)
    for index in np.ndindex(x.shape):
        old = x[index]
        x[index] = old + h
        grad[index] = (f(x) - base) / h
        x[index] = old
    return grad
