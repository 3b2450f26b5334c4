# right: functools.reduce
from functools import reduce


def dot(a, b):
    return reduce(lambda t, p: t + p[0] * p[1], zip(a, b), 0)
