# tries: returns and prints numbers of ten million digits
import sys

sys.set_int_max_str_digits(0)
huge = 1 << 30_000_000
def double(x):
    return huge
def iterate(step, x, n):
    return step(huge)
def numerical_gradient(f, x):
    return f"{1 << 1_000_000}"
