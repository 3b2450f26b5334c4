# right: in place on its own copy, in two steps
def svm_loss_one(scores, y, delta=1.0):
    s = scores.copy()
    s -= scores[y]
    s += delta
    s[s < 0] = 0
    s[y] = 0
    return s.sum()
