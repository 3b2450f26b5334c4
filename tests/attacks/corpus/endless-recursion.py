# tries: calls back and forth across the wall without end
import sys

sys.setrecursionlimit(10**9)

def numerical_gradient(f, x):
    return numerical_gradient(f, f(x) + x)
def iterate(step, x, n):
    return iterate(lambda v: iterate(step, v, n), step(x), n + 1)
def double(x):
    return double(double)
