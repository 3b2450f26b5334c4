# wrong: f in place of its slope
def numerical_derivative(f, x, h=1e-4):
    return f(x)
