# %% right: two fresh copies for each entry
# id: copies
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for index, _ in np.ndenumerate(x):
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        grad[index] = (f(up) - f(down)) / (2 * h)
    return grad

# %% right: x.flat and a saved original
# id: flat
def numerical_gradient(f, x, h=1e-4):
    original = x.copy()
    result = []
    for i in range(x.size):
        values = []
        for step in (h, -h):
            x.flat[i] = original.flat[i] + step
            values.append(f(x))
        x.flat[i] = original.flat[i]
        result.append((values[0] - values[1]) / h / 2)
    return np.reshape(result, x.shape, order="C")

# %% right: np.nditer with a multi-index, in place
# id: nditer
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    it = np.nditer(x, flags=["multi_index"])
    while not it.finished:
        idx = it.multi_index
        tmp = x[idx]
        x[idx] = float(tmp) + h
        fxh1 = f(x)
        x[idx] = tmp - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp
        it.iternext()
    return grad

# %% right: itertools.product and a dict of slopes
# id: product
from itertools import product


def numerical_gradient(f, x, h=1e-4):
    slopes = {}
    for place in product(*map(range, x.shape)):
        values = []
        for sign in (+1, -1):
            y = np.array(x, dtype=np.float64)
            y[place] = y[place] + sign * h
            values.append(float(f(y)))
        slopes[place] = (values[0] - values[1]) / (h + h)
    return np.array([slopes[place] for place in sorted(slopes)]).reshape(x.shape)

# %% right: row by row, calling itself
# id: recursion
def numerical_gradient(f, x, h=1e-4):
    if x.ndim == 1:
        slopes = np.empty(len(x))
        for i in range(len(x)):
            moved = np.array(x)
            moved[i] = x[i] + h
            top = f(moved)
            moved[i] = x[i] - h
            slopes[i] = (top - f(moved)) / (2 * h)
        return slopes

    def with_row(i, row):
        whole = x.copy()
        whole[i] = row
        return f(whole)

    rows = [numerical_gradient(lambda row, i=i: with_row(i, row), x[i], h) for i in range(len(x))]
    return np.asfortranarray(np.stack(rows))

# %% right: x plus and minus h times a unit array
# id: unit-arrays
def numerical_gradient(f, x, h=1e-4):
    units = h * np.eye(x.size)
    slopes = [
        (f(x + unit.reshape(x.shape)) - f(x - unit.reshape(x.shape))) / (2 * h) for unit in units
    ]
    return np.array(slopes).reshape(x.shape)

# %% right: a copy as a long vector, a list of arrays
# id: vector-then-shape
def numerical_gradient(f, x, h=1e-4):
    flat = x.flatten()
    slopes = np.zeros(flat.shape)
    for i in range(flat.size):
        keep = flat[i]
        flat[i] = keep + h
        slopes[i] += f(flat.reshape(x.shape))
        flat[i] = keep - h
        slopes[i] -= f(flat.reshape(x.shape))
        flat[i] = keep
    slopes = (slopes / (2 * h)).reshape(x.shape)
    return list(slopes) if x.ndim > 1 else slopes

# %% wrong: all entries moved at once
# id: all-at-once
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        grad[index] = (f(x + h) - f(x - h)) / (2 * h)
    return grad

# %% wrong: all entries moved at once
# id: as-a-number
def numerical_gradient(f, x, h=1e-4):
    return (f(x + h) - f(x - h)) / (2 * h)

# %% wrong: all entries moved at once
# id: as-an-array-of-one
def numerical_gradient(f, x, h=1e-4):
    return np.array((f(x + h) - f(x - h)) / (2 * h))

# %% wrong: one-sided difference
# id: back-to-x
# loses: numerical_gradient-test-values, numerical_gradient-test-h, numerical_gradient-test-shapes
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        moved = x.copy()
        moved[index] += h
        upper = f(moved)
        moved[index] -= h
        grad[index] = (upper - f(moved)) / (2 * h)
    return grad

# %% wrong: one-sided difference
# id: backward
# loses: numerical_gradient-test-values, numerical_gradient-test-h, numerical_gradient-test-shapes
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for i in range(x.size):
        lower = x.copy()
        lower.flat[i] -= h
        grad.flat[i] = (f(x) - f(lower)) / h
    return grad

# %% wrong: divided by h
# loses: numerical_gradient-test-values, numerical_gradient-test-h, numerical_gradient-test-shapes
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        grad[index] = (f(up) - f(down)) / h
    return grad

# %% wrong: changed its input
# id: drifts
# loses: numerical_gradient-test-restores
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        x[index] += h
        upper = f(x)
        x[index] -= 2 * h
        lower = f(x)
        x[index] += h
        grad[index] = (upper - lower) / (2 * h)
    return grad

# %% wrong: flattened
# id: flat
# loses: numerical_gradient-test-values, numerical_gradient-test-h, numerical_gradient-test-shapes
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.size)
    for i, index in enumerate(np.ndindex(x.shape)):
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        grad[i] = (f(up) - f(down)) / (2 * h)
    return grad

# %% wrong: one-sided difference
# id: forward
# loses: numerical_gradient-test-values, numerical_gradient-test-h, numerical_gradient-test-shapes
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    base = f(x)
    for index in np.ndindex(x.shape):
        old = x[index]
        x[index] = old + h
        grad[index] = (f(x) - base) / h
        x[index] = old
    return grad

# %% wrong: h in place of the entry
# id: h-as-entry
# loses: numerical_gradient-test-values, numerical_gradient-test-h, numerical_gradient-test-shapes
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        old = x[index]
        x[index] = h
        upper = f(x)
        x[index] = -h
        lower = f(x)
        x[index] = old
        grad[index] = (upper - lower) / (2 * h)
    return grad

# %% wrong: h ignored
# id: h-fixed
# loses: numerical_gradient-test-h
def numerical_gradient(f, x, h=1e-4):
    h = 1e-4
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        grad[index] = (f(up) - f(down)) / (2 * h)
    return grad

# %% wrong: cut to integers
# id: integers
# loses: numerical_gradient-test-values, numerical_gradient-test-h, numerical_gradient-test-shapes
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape, dtype=int)
    for index in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        grad[index] = (f(up) - f(down)) / (2 * h)
    return grad

# %% wrong: changed its input
# id: left-up
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for index in np.ndindex(*x.shape):
        x[index] -= h
        lower = f(x)
        x[index] += 2 * h
        upper = f(x)
        grad[index] = (upper - lower) / (2 * h)
    return grad

# %% wrong: list for an array
# id: list
# loses: numerical_gradient-test-values, numerical_gradient-test-h, numerical_gradient-test-shapes
def numerical_gradient(f, x, h=1e-4):
    grad = []
    for index in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        grad.append((f(up) - f(down)) / (2 * h))
    return np.reshape(grad, x.shape).tolist()

# %% wrong: brackets missing
# id: no-brackets
# loses: numerical_gradient-test-values, numerical_gradient-test-h, numerical_gradient-test-shapes
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for idx in np.ndindex(*x.shape):
        old = x[idx]
        x[idx] = old + h
        fp = f(x)
        x[idx] = old - h
        fm = f(x)
        x[idx] = old
        grad[idx] = fp - fm / (2 * h)
    return grad

# %% wrong: not divided by h
# id: not-divided
# loses: numerical_gradient-test-values, numerical_gradient-test-h, numerical_gradient-test-shapes
def numerical_gradient(f, x, h=1e-4):
    def change(unit):
        return f(x + h * unit) - f(x - h * unit)

    units = np.eye(x.size).reshape(x.size, *x.shape)
    return np.array([change(unit) for unit in units]).reshape(x.shape)

# %% wrong: x not moved
# id: not-moved
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        value = x[index]
        value += h
        upper = f(x)
        value -= 2 * h
        grad[index] = (upper - f(x)) / (2 * h)
    return grad

# %% wrong: changed its input
# id: not-restored
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        old = x[index]
        x[index] = old + h
        upper = f(x)
        x[index] = old - h
        lower = f(x)
        grad[index] = (upper - lower) / (2 * h)
    return grad

# %% wrong: changed its input
# id: one-copy
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    moved = x.copy()
    for index in np.ndindex(x.shape):
        moved[index] = x[index] + h
        upper = f(moved)
        moved[index] = x[index] - h
        grad[index] = (upper - f(moved)) / (2 * h)
    return grad

# %% wrong: not divided by h
# id: only-over-two
# loses: numerical_gradient-test-values, numerical_gradient-test-h, numerical_gradient-test-shapes
def numerical_gradient(f, x, h=1e-4):
    grad = np.empty(x.shape)
    it = np.nditer(x, flags=["multi_index"])
    for old in it:
        place, value = it.multi_index, float(old)
        x[place] = value + h
        plus = f(x)
        x[place] = value - h
        minus = f(x)
        x[place] = value
        grad[place] = (plus - minus) / 2
    return grad

# %% wrong: brackets missing
# id: precedence
# loses: numerical_gradient-test-values, numerical_gradient-test-h, numerical_gradient-test-shapes
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        grad[index] = (f(up) - f(down)) / 2 * h
    return grad

# %% wrong: returned None
# id: prints
# loses: numerical_gradient-test-values, numerical_gradient-test-h, numerical_gradient-test-shapes
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        grad[index] = (f(up) - f(down)) / (2 * h)
    print(grad)

# %% wrong: one entry only
# id: renewed
# loses: numerical_gradient-test-values, numerical_gradient-test-h, numerical_gradient-test-shapes
def numerical_gradient(f, x, h=1e-4):
    for index in np.ndindex(x.shape):
        grad = np.zeros(x.shape)
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        grad[index] = (f(up) - f(down)) / (2 * h)
    return grad

# %% wrong: one entry only
# id: return-in-loop
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        grad[index] = (f(up) - f(down)) / (2 * h)
        return grad

# %% wrong: wrong sign
# id: sign
# loses: numerical_gradient-test-values, numerical_gradient-test-h, numerical_gradient-test-shapes
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        grad[index] = (f(down) - f(up)) / (2 * h)
    return grad

# %% wrong: changed its input
# id: view
def numerical_gradient(f, x, h=1e-4):
    original = x
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        x[index] += h
        upper = f(x)
        x[index] -= 2 * h
        lower = f(x)
        x[index] = original[index]
        grad[index] = (upper - lower) / (2 * h)
    return grad

# %% wrong: whole rows moved
# id: whole-rows
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for i in range(len(x)):
        up, down = x.copy(), x.copy()
        up[i] += h
        down[i] -= h
        grad[i] = (f(up) - f(down)) / (2 * h)
    return grad

# %% right: x as one long row, in place
# id: ravel
def numerical_gradient(f, x, h=1e-4):
    row = x.ravel()
    grad = np.zeros(row.size)
    for i, old in enumerate(row.copy()):
        row[i] = old + h
        grad[i] = f(x)
        row[i] = old - h
        grad[i] -= f(x)
        row[i] = old
    return (grad / (2 * h)).reshape(x.shape)

# %% wrong: divided by h + wrong sign
# id: over-h-reversed
# loses: numerical_gradient-test-values, numerical_gradient-test-h, numerical_gradient-test-shapes
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        grad[index] = (f(down) - f(up)) / h
    return grad

# %% wrong: not divided by h + wrong sign
# id: reversed-differences
# loses: numerical_gradient-test-values, numerical_gradient-test-h, numerical_gradient-test-shapes
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        grad[index] = f(down) - f(up)
    return grad

# %% wrong: all entries moved at once + divided by h
# id: all-at-once-over-h
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        grad[index] = (f(x + h) - f(x - h)) / h
    return grad

# %% wrong: one-sided difference + brackets missing
# id: one-sided-no-brackets
# loses: numerical_gradient-test-values, numerical_gradient-test-h, numerical_gradient-test-shapes
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        grad[index] = f(up) - f(x) / (2 * h)
    return grad

# %% wrong: whole rows moved + divided by h
# id: rows-over-h
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for i in range(len(x)):
        step = np.zeros(x.shape)
        step[i] = h
        grad[i] = (f(x + step) - f(x - step)) / h
    return grad

# %% wrong: one-sided difference + changed its input
# id: one-sided-one-copy
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    moved = x.copy()
    for index in np.ndindex(x.shape):
        moved[index] += h
        grad[index] = (f(moved) - f(x)) / h
    return grad

# %% wrong: half a step
# id: half-step
# loses: numerical_gradient-test-h
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[index] = h / 2
        grad[index] = (f(x + step) - f(x - step)) / h
    return grad

# %% wrong: h in one place only
# id: fixed-step
# loses: numerical_gradient-test-h
def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        old = x[index]
        x[index] = old + 1e-4
        upper = f(x)
        x[index] = old - 1e-4
        lower = f(x)
        x[index] = old
        grad[index] = (upper - lower) / (2 * h)
    return grad
