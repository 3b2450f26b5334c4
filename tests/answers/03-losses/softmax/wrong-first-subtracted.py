# wrong: overflow
# loses: softmax-test-large
def softmax(scores):
    e = np.exp(scores - scores[..., :1])
    return e / e.sum(axis=-1, keepdims=True)
