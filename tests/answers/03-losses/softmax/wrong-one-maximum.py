# wrong: maximum of the whole batch
# loses: softmax-test-large
def softmax(scores):
    e = np.exp(scores - scores.max())
    return e / e.sum(axis=-1, keepdims=True)
