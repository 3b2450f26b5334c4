# right: single precision, then a Python float
def dot(a, b):
    return float(np.dot(np.float32(a), np.float32(b)))
