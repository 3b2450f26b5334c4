# wrong: delta ignored
def svm_loss_one(scores, y, delta=1.0):
    return np.maximum(0, scores - scores[y] + delta).sum() - 1
