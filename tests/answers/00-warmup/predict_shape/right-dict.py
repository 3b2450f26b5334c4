# right: a dict of both answers
def predict_shape(shape_a, shape_b):
    return {True: shape_a[:1] + shape_b[1:], False: None}[shape_a[1] == shape_b[0]]
