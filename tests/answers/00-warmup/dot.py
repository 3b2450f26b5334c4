# %% right: @, a NumPy scalar
# id: at
def dot(a, b):
    return a @ b

# %% right: the products written into a copy
# id: copy
import math


def dot(a, b):
    products = np.array(a, dtype=float)
    products *= b
    return math.fsum(products)

# %% right: single precision, then a Python float
# id: float-of-float32
def dot(a, b):
    return float(np.dot(np.float32(a), np.float32(b)))

# %% right: single precision
# id: float32
def dot(a, b):
    total = np.float32(0)
    for x, y in zip(a.astype(np.float32), b.astype(np.float32), strict=True):
        total += x * y
    return total

# %% right: a long double
# id: longdouble
def dot(a, b):
    return np.longdouble(np.sum(a * b))

# %% right: operator.mul
# id: map-2
import operator


def dot(a, b):
    return sum(map(operator.mul, a, b))

# %% right: recursion
def dot(a, b):
    if len(a) == 0:
        return 0
    return a[0] * b[0] + dot(a[1:], b[1:])

# %% right: functools.reduce
# id: reduce-2
from functools import reduce


def dot(a, b):
    return reduce(lambda t, p: t + p[0] * p[1], zip(a, b), 0)

# %% right: a row times a column, the one entry taken out
# id: row-times-column
def dot(a, b):
    return (a.reshape(1, -1) @ b.reshape(-1, 1)).item()

# %% right: a while loop from the end, a Python float
# id: while
def dot(a, b):
    i, total = len(b), 0
    while i > 0:
        i -= 1
        total = total + float(a[i]) * float(b[i])
    return total

# %% right: einsum, a 0-d array
# id: zero-d
def dot(a, b):
    return np.asarray(np.einsum("i,i->", a, b))

# %% right: a generator over zip
# id: zip
def dot(a, b):
    return sum(x * y for x, y in zip(a, b))

# %% wrong: added instead of multiplied
# id: added
def dot(a, b):
    total = 0
    for x, y in zip(a, b):
        total += x + y
    return total

# %% wrong: answer of the example
# id: example-only
def dot(a, b):
    return 1 * 4 + 2 * 5 + 3 * 6

# %% wrong: first term left out
# id: first-left-out
def dot(a, b):
    total = 0.0
    for i in range(1, len(a)):
        total += a[i] * b[i]
    return total

# %% wrong: added to the last call's
# id: global-total
total = 0


def dot(a, b):
    global total
    for i in range(len(a)):
        total += a[i] * b[i]
    return total

# %% right: the products written over what it was given
# id: in-place
def dot(a, b):
    for i in range(len(a)):
        a[i] *= b[i]
    return sum(a)

# %% wrong: cut to integers
# id: integer-terms
def dot(a, b):
    total = 0
    for i in range(len(a)):
        total += int(a[i] * b[i])
    return total

# %% wrong: last term left out
# id: last-left-out
def dot(a, b):
    total = 0.0
    for i in range(len(a) - 1):
        total += a[i] * b[i]
    return total

# %% wrong: array for a number
# id: list
def dot(a, b):
    return [sum(a[i] * b[i] for i in range(len(a)))]

# %% wrong: mean instead of sum
# id: mean
def dot(a, b):
    return np.mean(a * b)

# %% wrong: multiplied, not added
# id: multiplied
def dot(a, b):
    total = 1
    for i in range(len(a)):
        total *= a[i] * b[i]
    return total

# %% wrong: array for a number
# id: not-added-up
def dot(a, b):
    return [a[i] * b[i] for i in range(len(a))]

# %% wrong: array for a number
# id: one-by-one
def dot(a, b):
    return a.reshape(1, -1) @ b.reshape(-1, 1)

# %% wrong: one vector twice
# id: one-vector
def dot(a, b):
    return sum(a[i] * a[i] for i in range(len(a)))

# %% wrong: array for a number
# id: outer
def dot(a, b):
    return np.outer(a, b)

# %% wrong: one vector twice
# id: only-b
def dot(a, b):
    a = b
    return np.sum(a * b)

# %% wrong: overwritten, not added
# id: overwritten
def dot(a, b):
    total = 0.0
    for i in range(len(a)):
        total = a[i] * b[i]
    return total

# %% wrong: returned None
# id: printed
def dot(a, b):
    total = 0
    for i in range(len(a)):
        total += a[i] * b[i]
    print(total)

# %% wrong: array for a number
# id: products-array
def dot(a, b):
    return a * b

# %% wrong: returned inside the loop
# id: return-inside
def dot(a, b):
    total = 0
    for i in range(len(a)):
        total += a[i] * b[i]
        return total

# %% wrong: rounded
# id: round
def dot(a, b):
    return round(a @ b)

# %% wrong: off by one
# id: starts-from-one
def dot(a, b):
    total = 1
    for i in range(len(a)):
        total += a[i] * b[i]
    return total

# %% wrong: three entries only
# id: three-terms
def dot(a, b):
    total = 0
    for i in [0, 1, 2][: len(a)]:
        total += a[i] * b[i]
    return total

# %% wrong: every entry with every other
# id: two-loops
def dot(a, b):
    total = 0
    for i in range(len(a)):
        for j in range(len(b)):
            total += a[i] * b[j]
    return total

# %% wrong: cut to integers
# id: whole-number
def dot(a, b):
    total = 0
    for i in range(len(a)):
        total += a[i] * b[i]
    return int(total)

# %% wrong: added instead of multiplied + last term left out
def dot(a, b):
    total = 0
    for i in range(len(a) - 1):
        total += a[i] + b[i]
    return total

# %% wrong: first term left out + wrong sign
def dot(a, b):
    total = 0
    for i in range(1, len(a)):
        total -= a[i] * b[i]
    return total

# %% wrong: one vector twice + mean instead of sum
def dot(a, b):
    return np.mean(a * a)
