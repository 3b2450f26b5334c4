# wrong: answer of the example
# loses: softmax_loss-test-data
def softmax_loss(W, X, y, reg):
    return np.log(len(W)) + reg * np.sum(W**2)
