# right: in single precision
def softmax(scores):
    s = np.asarray(scores, dtype=np.float32)
    s = s - s.max(-1, keepdims=True)
    e = np.exp(s)
    e /= e.sum(-1, keepdims=True)
    return e
