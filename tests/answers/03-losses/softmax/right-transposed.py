# right: columns, and transposed back
def softmax(scores):
    x = scores.T - np.max(scores.T, axis=0)
    y = np.exp(x) / np.sum(np.exp(x), axis=0)
    return y.T
