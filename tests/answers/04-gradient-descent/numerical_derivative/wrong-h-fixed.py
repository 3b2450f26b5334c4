# wrong: h ignored
def numerical_derivative(f, x, h=1e-4):
    h = 1e-5
    return (f(x + h) - f(x - h)) / (2 * h)
