# wrong: wrong sizes compared
# loses: predict_shape-test-none
def predict_shape(shape_a, shape_b):
    return (shape_a[0], shape_b[1]) if set(shape_a) & set(shape_b) else None
