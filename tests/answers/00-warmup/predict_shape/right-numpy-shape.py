# right: NumPy says the shape
def predict_shape(shape_a, shape_b):
    a, b = np.ones(shape_a), np.ones(shape_b)
    return np.matmul(a, b).shape if a.shape[1] == b.shape[0] else None
