# wrong: largest margin only
def svm_loss_one(scores, y, delta=1.0):
    others = np.delete(scores, y)
    return max(0, others.max() - scores[y] + delta)
