# wrong: weights the wrong way round
def scores_one(x, W, b):
    return W.T @ x + b
