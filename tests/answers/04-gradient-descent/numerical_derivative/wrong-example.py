# wrong: answer of the example
def numerical_derivative(f, x, h=1e-4):
    def f(x):
        return x**2

    x = 3
    return (f(x + h) - f(x - h)) / (2 * h)
