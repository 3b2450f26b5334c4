# %% right: an array of gradients
# id: array
def sum_times(x, y, z):
    return [np.sum([x, y]) * z, np.array([z, z, x + y])]

# %% right: multiplied out
# id: expanded
def sum_times(x, y, z):
    return x * z + y * z, (z, z, x + y)

# %% right: single precision in one array
# id: float32
def sum_times(*point):
    x, y, z = np.array(point, dtype=np.float32)
    dz = x + y
    return np.dot(dz, z), np.stack([z, z, dz])

# %% right: one node after another in classes
# id: gates
class Node:
    def __init__(self, value, local=()):
        self.value, self.local, self.grad = value, local, 0.0

    def walk(self, upstream=1.0):
        self.grad += upstream
        for node, slope in self.local:
            node.walk(slope * upstream)


def sum_times(x, y, z):
    x, y, z = Node(x), Node(y), Node(z)
    q = Node(x.value + y.value, [(x, 1), (y, 1)])
    f = Node(q.value * z.value, [(q, z.value), (z, q.value)])
    f.walk()
    return f.value, [x.grad, y.grad, z.grad]

# %% right: a quadratic form
# id: matrix
def sum_times(x, y, z):
    p = np.array([x, y, z])
    A = np.array([[0, 0, 1], [0, 0, 1], [1, 1, 0]])
    return p @ A @ p / 2, tuple(A @ p)

# %% right: named tuples
# id: namedtuple
from collections import namedtuple

Gradients = namedtuple("Gradients", "dx dy dz")
Result = namedtuple("Result", "f gradients")


def sum_times(x, y, z):
    return Result(f=x * z + y * z, gradients=Gradients(dx=z, dy=z, dz=sum([x, y])))

# %% right: central differences
# id: numerical
def sum_times(x, y, z):
    def f(x, y, z):
        return (x + y) * z

    h = 1e-4
    dx = (f(x + h, y, z) - f(x - h, y, z)) / (2 * h)
    dy = (f(x, y + h, z) - f(x, y - h, z)) / (2 * h)
    dz = (f(x, y, z + h) - f(x, y, z - h)) / (2 * h)
    return f(x, y, z), (dx, dy, dz)

# %% right: the walk back, step by step
# id: walk
def sum_times(x, y, z):
    q = x + y
    f = q * z
    df = 1
    dq, dz = z * df, q * df
    dx, dy = 1 * dq, 1 * dq
    return f, [dx, dy, dz]

# %% wrong: brackets forgotten
# id: brackets-all
def sum_times(x, y, z):
    f = x + y * z
    dx, dy, dz = 1, z, y
    return f, (dx, dy, dz)

# %% wrong: brackets forgotten
# id: brackets
# loses: sum_times-test-value
def sum_times(x, y, z):
    f = x + y * z
    dx, dy, dz = z, z, x + y
    return f, (dx, dy, dz)

# %% wrong: brackets forgotten
# id: brackets-behind
# loses: sum_times-test-value
def sum_times(x, y, z):
    return z * x + y, (z, z, x + y)

# %% wrong: wrong number of parts
# id: dict
def sum_times(x, y, z):
    return {"f": (x + y) * z, "dx": z, "dy": z, "dz": x + y}

# %% wrong: difference of x and y
# id: difference-all
def sum_times(x, y, z):
    return (x - y) * z, (z, -z, x - y)

# %% wrong: difference of x and y
# id: difference
# loses: sum_times-test-value
def sum_times(x, y, z):
    f = (x - y) * z
    dx, dy, dz = z, z, x + y
    return f, (dx, dy, dz)

# %% wrong: divided by the input
# id: divided
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    return (x + y) * z, ((x + y) * z / x, (x + y) * z / y, x + y)

# %% wrong: multiplied by the other input
# id: dy-product
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    return (x + y) * z, (z, x * z, x + y)

# %% wrong: only x counted
# id: dy-zero
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    return (x + y) * z, (z, 0.0, x)

# %% wrong: difference of x and y
# id: dz-difference
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    return (x + y) * z, (z, z, x - y)

# %% wrong: multiplied by the input
# id: dz-f
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    return (x + y) * z, (z, z, (x + y) * z)

# %% wrong: half of it
# id: dz-halved
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    return (x + y) * z, (z, z, (x + y) / 2)

# %% wrong: upstream forgotten
# id: dz-one
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    return (x + y) * z, (z, z, 1.0)

# %% wrong: product for a sum
# id: dz-product
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    f = (x + y) * z
    dx, dy, dz = z, z, x * y
    return f, (dx, dy, dz)

# %% wrong: only x counted
# id: dz-x
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    return (x + y) * z, (z, z, x)

# %% wrong: left at 0
# id: dz-zero
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    return (x + y) * z, (z, z, 0.0)

# %% wrong: inputs not switched
# id: dz
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    f = (x + y) * z
    dx, dy, dz = z, z, z
    return f, (dx, dy, dz)

# %% wrong: answer of the example
# id: example
def sum_times(x, y, z):
    return -12, (-4, -4, 3)

# %% wrong: wrong number of parts
# id: flat
def sum_times(x, y, z):
    return (x + y) * z, z, z, x + y

# %% wrong: gradient shared out
# id: halves
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    f = (x + y) * z
    dx, dy, dz = z / 2, z / 2, x + y
    return f, (dx, dy, dz)

# %% wrong: wrong sign
# id: minus
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    f = (x + y) * z
    dx, dy, dz = -z, -z, -(x + y)
    return f, (dx, dy, dz)

# %% wrong: inputs not switched
# id: not-switched
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    f = (x + y) * z
    dx, dy, dz = x + y, x + y, z
    return f, (dx, dy, dz)

# %% wrong: upstream forgotten
# id: ones
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    f = (x + y) * z
    dx, dy, dz = 1, 1, x + y
    return f, (dx, dy, dz)

# %% wrong: only y counted
# id: overwritten-q
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    f = (x + y) * z
    q = x
    q = y
    dx, dy, dz = 0.0, z, q
    return f, (dx, dy, dz)

# %% wrong: gradients in another order
# id: order
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    return (x + y) * z, (x + y, z, z)

# %% wrong: upstream added
# id: plus
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    return (x + y) * z, (1 + z, 1 + z, x + y)

# %% wrong: returned None
# id: prints
def sum_times(x, y, z):
    print((x + y) * z, (z, z, x + y))

# %% wrong: product for a sum
# id: product-all
def sum_times(x, y, z):
    f = x * y * z
    dx, dy, dz = y * z, x * z, x * y
    return f, (dx, dy, dz)

# %% wrong: sum and product exchanged
# id: product-first
def sum_times(x, y, z):
    return x * y + z, (y, x, 1.0)

# %% wrong: product for a sum
# id: product
# loses: sum_times-test-value
def sum_times(x, y, z):
    f = x * y * z
    dx, dy, dz = z, z, x + y
    return f, (dx, dy, dz)

# %% wrong: rounded
def sum_times(x, y, z):
    return round((x + y) * z, 1), (round(z), round(z), round(x + y))

# %% wrong: sum for a product
# id: sum
# loses: sum_times-test-value
def sum_times(x, y, z):
    f = x + y + z
    dx, dy, dz = z, z, x + y
    return f, (dx, dy, dz)

# %% wrong: multiplied by the other input
# id: switched-in-add
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    f = (x + y) * z
    dx, dy, dz = y * z, x * z, x + y
    return f, (dx, dy, dz)

# %% wrong: multiplied by the input
# id: times-input
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    f = (x + y) * z
    dx, dy, dz = x * z, y * z, x + y
    return f, (dx, dy, dz)

# %% wrong: wrong number of parts
# id: two-gradients
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    return (x + y) * z, (z, x + y)

# %% wrong: wrong number of parts
# id: value-only
def sum_times(x, y, z):
    return (x + y) * z

# %% wrong: value instead of slope
# id: values
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    return (x + y) * z, (x, y, z)

# %% wrong: z forgotten
# loses: sum_times-test-value
def sum_times(x, y, z):
    return x + y, (z, z, x + y)

# %% wrong: multiplied by the upstream twice
# id: z-twice
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    return (x + y) * z, (z * z, z * z, x + y)

# %% wrong: upstream forgotten + difference of x and y
# id: pair-ones-difference
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    f = (x + y) * z
    dx, dy, dz = 1, 1, x - y
    return f, (dx, dy, dz)

# %% wrong: product for a sum + gradient shared out
# id: pair-product-half
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    f = (x + y) * z
    dx, dy, dz = z / 2, z / 2, x * y
    return f, (dx, dy, dz)

# %% wrong: upstream added + left at 0
# id: pair-added-zero
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    f = (x + y) * z
    dx, dy, dz = 1 + z, 1 + z, 0
    return f, (dx, dy, dz)

# %% wrong: upstream forgotten + only x counted
# id: pair-ones-x
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    f = (x + y) * z
    dx, dy, dz = 1, 1, x
    return f, (dx, dy, dz)

# %% wrong: difference of x and y + z forgotten
# id: pair-difference
# loses: sum_times-test-value
def sum_times(x, y, z):
    f = x - y
    dx, dy, dz = z, z, x + y
    return f, (dx, dy, dz)

# %% wrong: multiplied by the upstream twice + multiplied by the input
# id: pair-squares
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    f = (x + y) * z
    dx, dy, dz = z * z, z * z, (x + y) * z
    return f, (dx, dy, dz)
