# right: one row at a time, by calling itself
def softmax(scores):
    if scores.ndim > 1:
        return np.array([softmax(row) for row in scores])
    e = np.exp(scores - np.max(scores))
    return e / np.sum(e)
