# right: single precision
def scores_one(x, W, b):
    return W.astype(np.float32) @ x.astype(np.float32) + b.astype(np.float32)
