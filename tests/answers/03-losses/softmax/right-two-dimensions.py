# right: made two-dimensional and back
def softmax(scores):
    rows = scores.reshape(1, -1) if scores.ndim == 1 else scores
    rows = np.clip(rows - rows.max(axis=1)[:, None], -700, 0)
    e = np.exp(rows)
    return (e / e.sum(axis=1)[:, None]).reshape(scores.shape)
