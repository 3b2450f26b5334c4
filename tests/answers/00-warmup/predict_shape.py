# %% right: a dict of both answers
# id: dict
def predict_shape(shape_a, shape_b):
    return {True: shape_a[:1] + shape_b[1:], False: None}[shape_a[1] == shape_b[0]]

# %% right: a list
# id: list
def predict_shape(shape_a, shape_b):
    return [shape_a[0], shape_b[-1]] if shape_a[-1] == shape_b[0] else None

# %% right: match
def predict_shape(shape_a, shape_b):
    match shape_a + shape_b:
        case (n, d, e, m) if d == e:
            return (n, m)
    return None

# %% right: NumPy says the shape
# id: numpy-shape
def predict_shape(shape_a, shape_b):
    a, b = np.ones(shape_a), np.ones(shape_b)
    return np.matmul(a, b).shape if a.shape[1] == b.shape[0] else None

# %% right: NumPy integers in an array
# id: numpy
def predict_shape(shape_a, shape_b):
    if shape_a[1] - shape_b[0]:
        return None
    return np.array([shape_a[0], shape_b[1]])

# %% right: lets NumPy try
# id: try
def predict_shape(shape_a, shape_b):
    try:
        return (np.zeros(shape_a) @ np.zeros(shape_b)).shape
    except ValueError:
        return None

# %% right: unpacked, an early return
# id: unpacked
def predict_shape(shape_a, shape_b):
    n, d = shape_a
    d2, m = shape_b
    if d == d2:
        return n, m

# %% wrong: wrong sizes compared
# id: any-equal
# loses: predict_shape-test-none
def predict_shape(shape_a, shape_b):
    return (shape_a[0], shape_b[1]) if set(shape_a) & set(shape_b) else None

# %% wrong: wrong sizes compared
# id: at-least
# loses: predict_shape-test-none
def predict_shape(shape_a, shape_b):
    return (shape_a[0], shape_b[1]) if shape_a[1] >= shape_b[0] else None

# %% wrong: wrong sizes compared
# id: at-most
# loses: predict_shape-test-none
def predict_shape(shape_a, shape_b):
    if shape_a[1] > shape_b[0]:
        return None
    return (shape_a[0], shape_b[1])

# %% wrong: broadcasting
# id: broadcast
def predict_shape(shape_a, shape_b):
    try:
        return np.broadcast_shapes(shape_a, shape_b)
    except ValueError:
        return None

# %% wrong: wrong sizes compared
# id: columns
def predict_shape(shape_a, shape_b):
    if shape_a[1] != shape_b[1]:
        return None
    return (shape_a[0], shape_b[1])

# %% wrong: not None itself
# id: empty
# loses: predict_shape-test-none
def predict_shape(shape_a, shape_b):
    return (shape_a[0], shape_b[1]) if shape_a[1] == shape_b[0] else ()

# %% wrong: wrong sizes compared
# id: equal-shapes
def predict_shape(shape_a, shape_b):
    return (shape_a[0], shape_b[1]) if shape_a == shape_b else None

# %% wrong: not None itself
# id: false
# loses: predict_shape-test-none
def predict_shape(shape_a, shape_b):
    if shape_a[1] != shape_b[0]:
        return False
    return (shape_a[0], shape_b[1])

# %% wrong: shape of a factor
# id: first-shape
# loses: predict_shape-test-exists
def predict_shape(shape_a, shape_b):
    return shape_a if shape_a[1] == shape_b[0] else None

# %% wrong: four sizes
# loses: predict_shape-test-exists
def predict_shape(shape_a, shape_b):
    return shape_a + shape_b if shape_a[1] == shape_b[0] else None

# %% wrong: inner sizes kept
# id: inner
# loses: predict_shape-test-exists
def predict_shape(shape_a, shape_b):
    if shape_a[1] == shape_b[0]:
        return (shape_a[1], shape_b[0])
    return None

# %% wrong: condition inverted
# id: inverted
def predict_shape(shape_a, shape_b):
    if shape_a[1] == shape_b[0]:
        return None
    return (shape_a[0], shape_b[1])

# %% wrong: never None
# loses: predict_shape-test-none
def predict_shape(shape_a, shape_b):
    return (shape_a[0], shape_b[1])

# %% wrong: wrong sizes compared
# id: outer
def predict_shape(shape_a, shape_b):
    if shape_a[0] == shape_b[1]:
        return (shape_a[0], shape_b[1])
    return None

# %% wrong: returned None
# id: printed
def predict_shape(shape_a, shape_b):
    if shape_a[1] == shape_b[0]:
        print((shape_a[0], shape_b[1]))
    else:
        print(None)

# %% wrong: not None itself
# id: quoted
# loses: predict_shape-test-none
def predict_shape(shape_a, shape_b):
    if shape_a[1] != shape_b[0]:
        return "None"
    return (shape_a[0], shape_b[1])

# %% wrong: raises instead of None
# id: raises
# loses: predict_shape-test-none
def predict_shape(shape_a, shape_b):
    if shape_a[1] != shape_b[0]:
        raise ValueError("no such product")
    return (shape_a[0], shape_b[1])

# %% wrong: wrong sizes compared
# id: rows
def predict_shape(shape_a, shape_b):
    if shape_a[0] != shape_b[0]:
        return None
    return (shape_a[0], shape_b[1])

# %% wrong: shape of a factor
# id: second-shape
# loses: predict_shape-test-exists
def predict_shape(shape_a, shape_b):
    n, d = shape_a
    if d != shape_b[0]:
        return None
    return shape_b

# %% wrong: number of entries
# id: size
# loses: predict_shape-test-exists
def predict_shape(shape_a, shape_b):
    if shape_a[1] != shape_b[0]:
        return None
    return shape_a[0] * shape_b[1]

# %% wrong: outer sizes swapped
# id: swapped
# loses: predict_shape-test-exists
def predict_shape(shape_a, shape_b):
    if shape_a[1] != shape_b[0]:
        return None
    return (shape_b[1], shape_a[0])
