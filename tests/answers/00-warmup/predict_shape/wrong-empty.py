# wrong: not None itself
# loses: predict_shape-test-none
def predict_shape(shape_a, shape_b):
    return (shape_a[0], shape_b[1]) if shape_a[1] == shape_b[0] else ()
