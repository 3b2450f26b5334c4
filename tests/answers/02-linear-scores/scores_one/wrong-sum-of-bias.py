# wrong: one number for the whole bias
def scores_one(x, W, b):
    return W @ x + b.sum()
