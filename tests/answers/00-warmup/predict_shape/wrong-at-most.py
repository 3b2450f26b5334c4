# wrong: wrong sizes compared
# loses: predict_shape-test-none
def predict_shape(shape_a, shape_b):
    if shape_a[1] > shape_b[0]:
        return None
    return (shape_a[0], shape_b[1])
