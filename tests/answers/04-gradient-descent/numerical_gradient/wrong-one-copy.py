# wrong: changed its input
# loses: numerical_gradient-test-values
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    moved = x.copy()
    for index in np.ndindex(x.shape):
        moved[index] = x[index] + h
        upper = f(moved)
        moved[index] = x[index] - h
        grad[index] = (upper - f(moved)) / (2 * h)
    return grad
