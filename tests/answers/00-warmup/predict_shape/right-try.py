# right: lets NumPy try
def predict_shape(shape_a, shape_b):
    try:
        return (np.zeros(shape_a) @ np.zeros(shape_b)).shape
    except ValueError:
        return None
