# right: unpacked, an early return
def predict_shape(shape_a, shape_b):
    n, d = shape_a
    d2, m = shape_b
    if d == d2:
        return n, m
