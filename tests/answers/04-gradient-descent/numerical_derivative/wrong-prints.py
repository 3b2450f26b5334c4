# wrong: returned None
def numerical_derivative(f, x, h=1e-4):
    print((f(x + h) - f(x - h)) / (2 * h))
