# wrong: changed its input
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for index in np.ndindex(*x.shape):
        x[index] -= h
        lower = f(x)
        x[index] += 2 * h
        upper = f(x)
        grad[index] = (upper - lower) / (2 * h)
    return grad
