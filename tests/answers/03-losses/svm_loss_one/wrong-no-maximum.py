# wrong: negative margins counted
def svm_loss_one(scores, y, delta=1.0):
    margins = scores - scores[y] + delta
    margins[y] = 0
    return margins.sum()
