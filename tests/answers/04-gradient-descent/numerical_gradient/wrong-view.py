# wrong: changed its input
def numerical_gradient(f, x, h=1e-4):
    original = x
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        x[index] += h
        upper = f(x)
        x[index] -= 2 * h
        lower = f(x)
        x[index] = original[index]
        grad[index] = (upper - lower) / (2 * h)
    return grad
