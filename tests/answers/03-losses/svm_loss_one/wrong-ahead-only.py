# wrong: only classes ahead pay
def svm_loss_one(scores, y, delta=1.0):
    loss = 0.0
    for j, s in enumerate(scores):
        if s > scores[y]:
            loss += s - scores[y] + delta
    return loss
