# right: the vector first
def scores_one(x, W, b):
    return np.dot(x, W.T) + b
