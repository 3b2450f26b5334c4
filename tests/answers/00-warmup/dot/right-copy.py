# right: the products written into a copy
import math


def dot(a, b):
    products = np.array(a, dtype=float)
    products *= b
    return math.fsum(products)
