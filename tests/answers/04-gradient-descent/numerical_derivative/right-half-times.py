# right: divided by h, then by 2, a 0-d array
def numerical_derivative(f, x, h=1e-4):
    return np.array((f(x + h) - f(x - h)) / h / 2)
