# wrong: list for an array
def bias_trick(X, W, b):
    return [[*x, 1.0] for x in X], [[*w, c] for w, c in zip(W, b)]
