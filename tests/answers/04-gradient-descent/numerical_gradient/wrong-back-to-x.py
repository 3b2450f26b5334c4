# wrong: one-sided difference
# loses: numerical_gradient-test-values
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        moved = x.copy()
        moved[index] += h
        upper = f(moved)
        moved[index] -= h
        grad[index] = (upper - f(moved)) / (2 * h)
    return grad
