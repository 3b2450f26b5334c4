# wrong: changed its input
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        old = x[index]
        x[index] = old + h
        upper = f(x)
        x[index] = old - h
        lower = f(x)
        grad[index] = (upper - lower) / (2 * h)
    return grad
