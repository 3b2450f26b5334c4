# wrong: returned None
def softmax_gradient(W, X, y, reg):
    d = softmax(X @ W.T)
    d[np.arange(len(X)), y] -= 1
    print(d.T @ X / len(X) + 2 * reg * W)
