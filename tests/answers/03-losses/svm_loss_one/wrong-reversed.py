# wrong: margin the wrong way round
def svm_loss_one(scores, y, delta=1.0):
    margins = np.maximum(0, scores[y] - scores + delta)
    margins[y] = 0
    return margins.sum()
