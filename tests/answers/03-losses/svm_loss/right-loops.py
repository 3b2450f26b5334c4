# right: two loops
def svm_loss(W, X, y, reg, delta=1.0):
    N, C = X.shape[0], W.shape[0]
    loss = 0.0
    for i in range(N):
        s = np.dot(W, X[i])
        for j in range(C):
            if j != y[i]:
                margin = s[j] - s[y[i]] + delta
                if margin > 0:
                    loss += margin
    return loss / N + reg * np.sum(W * W)
