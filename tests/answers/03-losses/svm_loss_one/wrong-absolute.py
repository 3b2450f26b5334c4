# wrong: absolute value
def svm_loss_one(scores, y, delta=1.0):
    margins = np.abs(scores - scores[y] + delta)
    margins[y] = 0
    return margins.sum()
