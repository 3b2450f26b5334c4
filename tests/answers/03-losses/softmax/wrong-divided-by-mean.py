# wrong: mean instead of sum
def softmax(scores):
    e = np.exp(scores - np.max(scores, axis=-1, keepdims=True))
    return e / np.mean(e, axis=-1, keepdims=True)
