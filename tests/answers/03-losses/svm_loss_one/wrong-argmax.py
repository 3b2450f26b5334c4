# wrong: largest score for the true one
def svm_loss_one(scores, y, delta=1.0):
    y = scores.argmax()
    margins = np.maximum(0, scores - scores[y] + delta)
    margins[y] = 0
    return margins.sum()
