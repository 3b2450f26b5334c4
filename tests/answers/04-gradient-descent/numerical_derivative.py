# %% right: NumPy's own difference of three points
# id: gradient
def numerical_derivative(f, x, h=1e-4):
    values = np.array([f(x - h), f(x), f(x + h)])
    return np.gradient(values, h)[1]

# %% right: divided by h, then by 2, a 0-d array
# id: half-times
def numerical_derivative(f, x, h=1e-4):
    return np.array((f(x + h) - f(x - h)) / h / 2)

# %% right: a lambda, other names inside
# id: lambda
numerical_derivative = lambda f, x, h=1e-4: (f(x + h) - f(x - h)) * (0.5 / h)

# %% right: the mean of both one-sided slopes
# id: mean-of-sides
def numerical_derivative(f, x, h=1e-4):
    return ((f(x + h) - f(x)) / h + (f(x) - f(x - h)) / h) / 2

# %% right: named halves
# id: two-lines
def numerical_derivative(f, x, h=1e-4):
    right = f(x + h)
    left = f(x - h)
    return (right - left) / (2 * h)

# %% wrong: absolute value
# id: absolute
def numerical_derivative(f, x, h=1e-4):
    return abs(f(x + h) - f(x - h)) / (2 * h)

# %% wrong: one-sided difference
# id: backward
def numerical_derivative(f, x, h=1e-4):
    return (f(x) - f(x - h)) / h

# %% wrong: one-sided difference
# id: backward-over-two
def numerical_derivative(f, x, h=1e-4):
    here, before = f(x), f(x - h)
    return (here - before) / (2 * h)

# %% wrong: divided by h
def numerical_derivative(f, x, h=1e-4):
    return (f(x + h) - f(x - h)) / h

# %% wrong: answer of the example
# id: example
def numerical_derivative(f, x, h=1e-4):
    def f(x):
        return x**2

    x = 3
    return (f(x + h) - f(x - h)) / (2 * h)

# %% wrong: one-sided difference
# id: forward-over-two
def numerical_derivative(f, x, h=1e-4):
    return (f(x + h) - f(x)) / (2 * h)

# %% wrong: one-sided difference
# id: forward
def numerical_derivative(f, x, h=1e-4):
    return (f(x + h) - f(x)) / h

# %% wrong: h ignored
# id: h-fixed
# loses: numerical_derivative-test-h
def numerical_derivative(f, x, h=1e-4):
    h = 1e-5
    return (f(x + h) - f(x - h)) / (2 * h)

# %% wrong: h in one place only
# id: fixed-step
# loses: numerical_derivative-test-h
def numerical_derivative(f, x, h=1e-4):
    eps = 1e-4
    df = f(x + eps) - f(x - eps)
    return df / (2 * h)

# %% wrong: half a step
# id: half-step
# loses: numerical_derivative-test-h
def numerical_derivative(f, x, h=1e-4):
    return (f(x + h / 2) - f(x - h / 2)) / h

# %% wrong: brackets missing + divided by h
# id: no-brackets-h
def numerical_derivative(f, x, h=1e-4):
    return f(x + h) - f(x - h) / h

# %% wrong: brackets missing
# id: no-brackets-times-h
def numerical_derivative(f, x, h=1e-4):
    slope = f(x + h) - f(x - h) / 2 * h
    return slope

# %% wrong: brackets missing
# id: no-brackets
def numerical_derivative(f, x, h=1e-4):
    return f(x + h) - f(x - h) / (2 * h)

# %% wrong: not divided by h
# id: not-divided
def numerical_derivative(f, x, h=1e-4):
    return f(x + h) - f(x - h)

# %% wrong: not divided by h
# id: only-over-two
def numerical_derivative(f, x, h=1e-4):
    return 0.5 * (f(x + h) - f(x - h))

# %% wrong: brackets missing
# id: precedence
def numerical_derivative(f, x, h=1e-4):
    return (f(x + h) - f(x - h)) / 2 * h

# %% wrong: returned None
# id: prints
def numerical_derivative(f, x, h=1e-4):
    print((f(x + h) - f(x - h)) / (2 * h))

# %% wrong: rounded
def numerical_derivative(f, x, h=1e-4):
    return round((f(x + h) - f(x - h)) / (2 * h), 1)

# %% wrong: wrong sign
# id: sign
def numerical_derivative(f, x, h=1e-4):
    return (f(x - h) - f(x + h)) / (2 * h)

# %% wrong: x not moved
# id: tiny-h
def numerical_derivative(f, x, h=1e-4):
    h = 1e-50
    return (f(x + h) - f(x - h)) / (2 * h)

# %% wrong: f in place of its slope
# id: value
def numerical_derivative(f, x, h=1e-4):
    return f(x)

# %% wrong: cut to integers
# id: whole
def numerical_derivative(f, x, h=1e-4):
    return (f(x + h) - f(x - h)) // (2 * h)

# %% right: lists of both sides
# id: both-sides
def numerical_derivative(f, x, h=1e-4):
    sides = [f(x + sign * h) for sign in (-1, 1)]
    return np.diff(sides)[0] / (h + h)

# %% wrong: divided by h + wrong sign
# id: over-h-reversed
def numerical_derivative(f, x, h=1e-4):
    return (f(x - h) - f(x + h)) / h

# %% wrong: not divided by h + wrong sign
# id: reversed-difference
def numerical_derivative(f, x, h=1e-4):
    return f(x - h) - f(x + h)

# %% wrong: one-sided difference + wrong sign
# id: one-sided-reversed
def numerical_derivative(f, x, h=1e-4):
    return (f(x) - f(x + h)) / h

# %% wrong: one-sided difference + not divided by h
# id: one-sided-not-divided
def numerical_derivative(f, x, h=1e-4):
    return f(x + h) - f(x)

# %% wrong: one-sided difference + brackets missing
# id: one-sided-no-brackets
def numerical_derivative(f, x, h=1e-4):
    return f(x + h) - f(x) / (2 * h)
