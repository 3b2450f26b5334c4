# tries: raises errors that are chained in circles, grouped a thousand deep, and noted without end
# runs: at night
def double(x):
    one, two = ValueError(1), ValueError(2)
    one.__cause__, two.__cause__ = two, one
    raise one
def energy(x):
    error = ValueError(5)
    for _ in range(900):
        error = ExceptionGroup("a", [error])
    raise error
def iterate(step, x, n):
    error = ValueError(5)
    error.__notes__ = 5
    raise error
def noisy(x, rng):
    error = ValueError(5)
    error.__notes__ = ["x" * 1000] * 10_000
    raise error
def blend(parts, weights):
    raise SyntaxError("x", ("file", 10**9, 10**9, "text" * 10**6, -5, 10**9))
def rise(x, by):
    def deeper(n):
        return deeper(n + 1)
    deeper(0)
