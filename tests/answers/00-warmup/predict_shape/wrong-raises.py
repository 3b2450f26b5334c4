# wrong: raises instead of None
# loses: predict_shape-test-none
def predict_shape(shape_a, shape_b):
    if shape_a[1] != shape_b[0]:
        raise ValueError("no such product")
    return (shape_a[0], shape_b[1])
