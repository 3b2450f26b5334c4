# right: all classes, then delta taken off
def svm_loss_one(scores, y, delta=1.0):
    return np.sum(np.maximum(0, scores - scores[y] + delta)) - delta
