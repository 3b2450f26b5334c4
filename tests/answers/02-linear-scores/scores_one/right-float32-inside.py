# right: products in single precision
def scores_one(x, W, b):
    return np.array([float(np.float32(w) @ np.float32(x)) + c for w, c in zip(W, b)])
