# wrong: overflow
# loses: softmax-test-large
def softmax(scores):
    e = np.exp(scores)
    return np.nan_to_num(e / e.sum(axis=-1, keepdims=True))
