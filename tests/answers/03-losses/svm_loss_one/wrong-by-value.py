# wrong: equal scores left out
def svm_loss_one(scores, y, delta=1.0):
    loss = 0.0
    for s in scores:
        if s != scores[y]:
            loss += max(0.0, s - scores[y] + delta)
    return loss
