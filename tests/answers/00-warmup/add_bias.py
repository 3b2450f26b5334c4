# %% right: np.apply_along_axis
# id: apply
def add_bias(Z, b):
    return np.apply_along_axis(lambda r: r + b, 1, Z)

# %% right: columns stacked
# id: columns
def add_bias(Z, b):
    return np.stack([Z[:, j] + b[j] for j in range(len(b))], axis=1)

# %% right: single precision, then double
# id: float32
def add_bias(Z, b):
    return (Z.astype("f4") + b.astype("f4")).astype(float)

# %% right: one array kept for later calls of the same shape
# id: kept-buffer
buffers = {}


def add_bias(Z, b):
    out = buffers.setdefault(Z.shape, np.empty(Z.shape))
    np.add(Z, b, out=out)
    return out

# %% right: a loop over the rows of a copy
# id: loop
def add_bias(Z, b):
    out = Z.copy()
    for i in range(len(out)):
        out[i] += b
    return out

# %% right: two loops into a new array
# id: loops
def add_bias(Z, b):
    n, m = Z.shape
    out = np.zeros((n, m))
    for i in range(n):
        for j in range(m):
            out[i, j] = Z[i, j] + b[j]
    return out

# %% right: plus
def add_bias(Z, b):
    return b + Z

# %% right: a list of rows that are arrays
# id: rows
def add_bias(Z, b):
    return [row + b for row in Z]

# %% right: np.tile and np.add
# id: tile
def add_bias(Z, b):
    return np.add(Z, np.tile(b, (Z.shape[0], 1)))

# %% right: columns of the transpose
# id: transposed-twice
def add_bias(Z, b):
    return (Z.T + b.reshape(-1, 1)).T

# %% wrong: first row only
# id: alias
def add_bias(Z, b):
    b = b[None]
    b += 0
    Z = Z.copy()
    Z += b
    return Z[0]

# %% wrong: only the bias
# id: bias-only
def add_bias(Z, b):
    out = np.zeros(Z.shape)
    out += b
    return out

# %% wrong: bias forgotten
# id: both
def add_bias(Z, b):
    Z + b
    return Z

# %% wrong: bias added to the columns
# id: columns
def add_bias(Z, b):
    return Z + b[:, np.newaxis]

# %% wrong: one number for the whole bias
# id: first-entry
def add_bias(Z, b):
    return Z + b[0]

# %% wrong: bias in one row only
# id: first-row
def add_bias(Z, b):
    out = Z.copy()
    out[0] += b
    return out

# %% wrong: bias forgotten
# id: forgotten
def add_bias(Z, b):
    out = Z.copy()
    for row in out:
        row = row + b
    return out

# %% wrong: appended, not added
# id: hstack
def add_bias(Z, b):
    return np.concatenate([Z, b[None]])

# %% wrong: changed its input
# id: in-place-loop
# loses: add_bias-test-keeps
def add_bias(Z, b):
    for i in range(Z.shape[0]):
        Z[i] = Z[i] + b
    return Z

# %% wrong: changed its input
# id: in-place
# loses: add_bias-test-keeps
def add_bias(Z, b):
    Z += b
    return Z

# %% wrong: cut to integers
# id: integers
def add_bias(Z, b):
    out = np.zeros(Z.shape, dtype=int)
    for i in range(len(Z)):
        out[i] = Z[i] + b
    return out

# %% wrong: last row missing
# id: last-row
def add_bias(Z, b):
    out = np.zeros_like(Z)
    for i in range(len(Z) - 1):
        out[i] = Z[i] + b
    return out

# %% wrong: bias in one row only
# id: last-row-only
def add_bias(Z, b):
    for i in range(len(Z)):
        out = Z.copy()
        out[i] = out[i] + b
    return out

# %% wrong: list for an array
# id: list
def add_bias(Z, b):
    return [[z + b[j] for j, z in enumerate(row)] for row in Z]

# %% wrong: bias multiplied
# id: multiplied
def add_bias(Z, b):
    return Z * b

# %% wrong: first row only
# id: one-row-back
def add_bias(Z, b):
    for row in Z:
        return row + b

# %% wrong: returned None
# id: printed
def add_bias(Z, b):
    print(Z + b)

# %% wrong: appended, not added
# id: stacked
def add_bias(Z, b):
    return np.vstack([Z, b])

# %% wrong: bias subtracted
# id: subtracted
def add_bias(Z, b):
    return Z - b

# %% wrong: one number for the whole bias
# id: summed
def add_bias(Z, b):
    return Z + sum(b)

# %% wrong: bias added to the columns
# id: transposed-inside
def add_bias(Z, b):
    return (Z.T + b).T

# %% wrong: transposed
def add_bias(Z, b):
    return (Z + b).T

# %% wrong: bias added twice
# id: twice
def add_bias(Z, b):
    out = Z + b
    out += b
    return out

# %% wrong: bias subtracted + wrong sign
def add_bias(Z, b):
    return b - Z

# %% wrong: bias in one row only + bias added twice
def add_bias(Z, b):
    result = Z.copy()
    result[0] += 2 * b
    return result

# %% wrong: bias added to the columns + bias subtracted
def add_bias(Z, b):
    return Z - b[:, np.newaxis] if len(Z) == len(b) else Z
