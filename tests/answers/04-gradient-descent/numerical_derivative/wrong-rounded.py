# wrong: rounded
def numerical_derivative(f, x, h=1e-4):
    return round((f(x + h) - f(x - h)) / (2 * h), 1)
