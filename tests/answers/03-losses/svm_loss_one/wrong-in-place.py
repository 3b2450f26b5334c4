# wrong: changed its input
def svm_loss_one(scores, y, delta=1.0):
    scores -= scores[y]
    scores += delta
    scores[y] = 0
    return np.maximum(0, scores).sum()
