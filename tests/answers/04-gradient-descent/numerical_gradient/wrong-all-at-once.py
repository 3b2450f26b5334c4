# wrong: all entries moved at once
# loses: numerical_gradient-test-values
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        grad[index] = (f(x + h) - f(x - h)) / (2 * h)
    return grad
