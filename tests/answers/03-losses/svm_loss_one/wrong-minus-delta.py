# wrong: delta subtracted
def svm_loss_one(scores, y, delta=1.0):
    margins = np.maximum(0, scores - scores[y] - delta)
    margins[y] = 0
    return margins.sum()
