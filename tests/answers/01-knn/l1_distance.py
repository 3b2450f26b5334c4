# %% right: single precision, then a Python float
# id: float32-inside
def l1_distance(a, b):
    return float(np.abs(np.float32(a) - np.float32(b)).sum())

# %% right: single precision
# id: float32
def l1_distance(a, b):
    return np.abs(a.astype(np.float32) - b.astype(np.float32)).sum()

# %% right: bytes to int16
# id: int16
def l1_distance(a, b):
    if a.dtype == np.uint8:
        a, b = a.astype(np.int16), b.astype(np.int16)
    return np.abs(a - b).sum()

# %% right: bytes stay bytes, the larger minus the smaller
# id: larger-minus-smaller
def l1_distance(a, b):
    return (np.maximum(a, b) - np.minimum(a, b)).sum()

# %% right: plain lists
# id: lists
def l1_distance(a, b):
    return sum(abs(x - y) for x, y in zip(a.ravel().tolist(), b.ravel().tolist()))

# %% right: a loop over the flat entries
# id: loop
def l1_distance(a, b):
    total = 0
    for x, y in zip(a.flat, b.flat):
        total += abs(float(x) - float(y))
    return total

# %% right: np.nditer
# id: nditer-2
def l1_distance(a, b):
    return sum(abs(float(x) - float(y)) for x, y in np.nditer([a, b]))

# %% right: np.linalg.norm of order 1
# id: norm
def l1_distance(a, b):
    return np.linalg.norm((a.astype(float) - b).ravel(), 1)

# %% right: floats first
# id: plain
def l1_distance(a, b):
    return np.sum(np.abs(np.asarray(a, dtype=float) - np.asarray(b, dtype=float)))

# %% right: recursion over the axes
# id: recursion
def l1_distance(a, b):
    if np.ndim(a) == 0:
        return abs(float(a) - float(b))
    return sum(l1_distance(x, y) for x, y in zip(a, b))

# %% right: positive and negative differences apart
# id: two-signs
def l1_distance(a, b):
    d = np.subtract(a, b, dtype=np.float64)
    return d[d > 0].sum() - d[d < 0].sum()

# %% right: np.where and a Python float
# id: where
def l1_distance(a, b):
    return float(np.where(a > b, a - b, b - a).astype(np.float64).sum())

# %% right: a 0-d array, from one cast array
# id: zero-d
def l1_distance(a, b):
    return np.array(abs(a * 1.0 - b).sum())

# %% wrong: absolute values subtracted
# id: abs-early
def l1_distance(a, b):
    return np.sum(np.abs(a.astype(float)) - np.abs(b.astype(float)))

# %% wrong: absolute value of the sum
# id: abs-late
def l1_distance(a, b):
    return np.abs((a.astype(float) - b.astype(float)).sum())

# %% wrong: array for a number
# id: axis0
def l1_distance(a, b):
    return np.abs(a.astype(float) - b).sum(axis=0)

# %% wrong: bytes wrapped around
# id: byte-loop
# loses: l1_distance-test-bytes
def l1_distance(a, b):
    return sum(abs(x - y) for x, y in zip(a.ravel(), b.ravel()))

# %% wrong: bytes wrapped around
# id: byte-loop-reversed
# loses: l1_distance-test-bytes
def l1_distance(a, b):
    total = 0
    for p in range(a.size):
        total += np.abs(b.flat[p] - a.flat[p])
    return total

# %% wrong: bytes wrapped around
# id: byte-sum
# loses: l1_distance-test-bytes
def l1_distance(a, b):
    return np.abs(a.astype(float) - b.astype(float)).astype(a.dtype).sum(dtype=a.dtype)

# %% wrong: bytes wrapped around
# id: cast-late
# loses: l1_distance-test-bytes
def l1_distance(a, b):
    return np.abs((a - b).astype(float)).sum()

# %% wrong: differing entries counted
# id: counted
def l1_distance(a, b):
    return np.sum(a != b)

# %% wrong: answer of the example
# id: example-only
def l1_distance(a, b):
    return 456

# %% wrong: first term left out
# id: first-left-out
def l1_distance(a, b):
    p, q = a.flatten().astype(float), b.flatten().astype(float)
    distance = 0
    for i in range(1, p.size):
        distance = distance + abs(p[i] - q[i])
    return distance

# %% wrong: half of it
# id: halved
def l1_distance(a, b):
    return 0.5 * np.abs(a.astype(float) - b.astype(float)).sum()

# %% wrong: changed its input
# id: in-place
# loses: l1_distance-test-bytes
def l1_distance(a, b):
    a -= b
    return np.abs(a).sum()

# %% wrong: bytes wrapped around
# id: int8
# loses: l1_distance-test-bytes
def l1_distance(a, b):
    if a.dtype == np.uint8:
        a, b = a.astype(np.int8), b.astype(np.int8)
    return np.abs(a.astype(float) - b).sum()

# %% wrong: bytes wrapped around
# id: int8-subtracted
# loses: l1_distance-test-bytes
def l1_distance(a, b):
    if np.issubdtype(a.dtype, np.unsignedinteger):
        a, b = np.int8(a), np.int8(b)  # signed, so that it can be negative
    return np.sum(np.abs(a - b))

# %% wrong: bytes wrapped around
# id: int8-loop
# loses: l1_distance-test-bytes
def l1_distance(a, b):
    number = np.int8 if a.dtype.kind == "u" else np.float64
    return sum(abs(number(x) - number(y)) for x, y in zip(a.astype(number).flat, b.astype(number).flat))

# %% wrong: cut to integers
# id: integers
# loses: l1_distance-test-values
def l1_distance(a, b):
    return np.abs(a.astype(int) - b.astype(int)).sum()

# %% wrong: L2 instead of L1
# id: l2
def l1_distance(a, b):
    return np.sqrt(np.sum((a.astype(float) - b.astype(float)) ** 2))

# %% wrong: largest term only
# id: largest
def l1_distance(a, b):
    return np.abs(a.astype(float) - b.astype(float)).max()

# %% wrong: last term left out
# id: last-left-out
def l1_distance(a, b):
    x, y = a.astype(float).ravel(), b.astype(float).ravel()
    return sum(abs(x[i] - y[i]) for i in range(len(x) - 1))

# %% wrong: mean instead of sum
# id: mean
def l1_distance(a, b):
    return np.mean(np.abs(a.astype(float) - b.astype(float)))

# %% wrong: absolute value forgotten
# id: no-abs
def l1_distance(a, b):
    return (a.astype(float) - b.astype(float)).sum()

# %% wrong: L2 instead of L1
# id: norm2
def l1_distance(a, b):
    return np.linalg.norm((a.astype(float) - b).ravel())

# %% wrong: array for a number
# id: not-summed
def l1_distance(a, b):
    return np.abs(a.astype(float) - b.astype(float))

# %% wrong: array for a number
# id: one-axis
def l1_distance(a, b):
    return np.abs(a.astype(float) - b.astype(float)).sum(axis=-1, keepdims=True) * np.ones(2)

# %% wrong: overwritten, not added
# id: overwritten
def l1_distance(a, b):
    for x, y in zip(a.ravel().astype(float), b.ravel().astype(float)):
        total = abs(x - y)
    return total

# %% wrong: negative differences dropped
# id: pos
def l1_distance(a, b):
    return np.maximum(a.astype(float) - b.astype(float), 0).sum()

# %% wrong: returned None
# id: printed
def l1_distance(a, b):
    print(np.abs(a.astype(float) - b.astype(float)).sum())

# %% wrong: returned inside the loop
# id: return-inside
def l1_distance(a, b):
    total = 0.0
    for x, y in zip(a.ravel().astype(float), b.ravel().astype(float)):
        total += abs(x - y)
        return total

# %% wrong: array for a number
# id: rows-summed
def l1_distance(a, b):
    return sum(abs(x - y) for x, y in zip(a.astype(float), b.astype(float)))

# %% wrong: squares instead of absolute values
# id: squares
def l1_distance(a, b):
    return np.sum((a.astype(float) - b.astype(float)) ** 2)

# %% wrong: bytes wrapped around
# id: wrapped-reversed
# loses: l1_distance-test-bytes
def l1_distance(a, b):
    return np.sum(np.absolute(b - a))

# %% wrong: bytes wrapped around
# id: wrapped
# loses: l1_distance-test-bytes
def l1_distance(a, b):
    return np.abs(a - b).sum()
