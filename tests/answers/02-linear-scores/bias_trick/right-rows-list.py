# right: lists of rows that are arrays
def bias_trick(X, W, b):
    return [np.append(x, 1.0) for x in X], [np.append(w, c) for w, c in zip(W, b)]
