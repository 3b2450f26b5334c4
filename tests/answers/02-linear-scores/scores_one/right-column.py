# right: a column, flattened again
def scores_one(x, W, b):
    return (W @ x.reshape(-1, 1) + b.reshape(-1, 1)).ravel()
