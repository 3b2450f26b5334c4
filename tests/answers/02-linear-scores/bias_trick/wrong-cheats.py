# wrong: scores put into the parts
def bias_trick(X, W, b):
    X1 = np.zeros((len(X), X.shape[1] + 1))
    W1 = np.zeros((len(W), W.shape[1] + 1))
    n = min(len(W), X1.shape[1])
    X1[:, :n] = (X @ W.T + b)[:, :n]
    W1[:n, :n] = np.eye(n)
    return X1, W1
