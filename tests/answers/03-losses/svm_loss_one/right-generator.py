# right: a generator of Python numbers
def svm_loss_one(scores, y, delta=1.0):
    s = scores.tolist()
    return sum(max(0.0, v - s[y] + delta) for j, v in enumerate(s) if j != y)
