# wrong: x not moved
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        value = x[index]
        value += h
        upper = f(x)
        value -= 2 * h
        grad[index] = (upper - f(x)) / (2 * h)
    return grad
