# right: the mean of both one-sided slopes
def numerical_derivative(f, x, h=1e-4):
    return ((f(x + h) - f(x)) / h + (f(x) - f(x - h)) / h) / 2
