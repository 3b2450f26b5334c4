# wrong: four sizes
# loses: predict_shape-test-exists
def predict_shape(shape_a, shape_b):
    return shape_a + shape_b if shape_a[1] == shape_b[0] else None
