# wrong: wrong sign
# loses: softmax_gradient-test-data
def softmax_gradient(W, X, y, reg):
    t = np.eye(len(W))[y]
    d = t - softmax(X @ W.T)
    return d.T @ X / len(X) + 2 * reg * W
