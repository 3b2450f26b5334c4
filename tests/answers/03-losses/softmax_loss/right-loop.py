# right: an example at a time
def softmax_loss(W, X, y, reg):
    total = 0
    for x, label in zip(X, y):
        s = W @ x
        s -= max(s)
        total += np.log(sum(np.exp(s))) - s[label]
    return total / len(X) + reg * np.linalg.norm(W) ** 2
