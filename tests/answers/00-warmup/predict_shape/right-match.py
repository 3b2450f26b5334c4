# right: match
def predict_shape(shape_a, shape_b):
    match shape_a + shape_b:
        case (n, d, e, m) if d == e:
            return (n, m)
    return None
