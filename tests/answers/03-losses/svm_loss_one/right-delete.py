# right: the true class deleted first, result a 0-d array
def svm_loss_one(scores, y, delta=1.0):
    others = np.delete(scores, y)
    return np.array(np.clip(others + (delta - scores[y]), 0, None).sum())
