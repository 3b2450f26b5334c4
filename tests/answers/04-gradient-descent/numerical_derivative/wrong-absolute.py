# wrong: absolute value
def numerical_derivative(f, x, h=1e-4):
    return abs(f(x + h) - f(x - h)) / (2 * h)
