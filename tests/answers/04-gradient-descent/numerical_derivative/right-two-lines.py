# right: named halves
def numerical_derivative(f, x, h=1e-4):
    right = f(x + h)
    left = f(x - h)
    return (right - left) / (2 * h)
