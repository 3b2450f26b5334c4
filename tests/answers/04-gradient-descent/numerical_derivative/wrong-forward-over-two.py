# wrong: one-sided difference
def numerical_derivative(f, x, h=1e-4):
    return (f(x + h) - f(x)) / (2 * h)
