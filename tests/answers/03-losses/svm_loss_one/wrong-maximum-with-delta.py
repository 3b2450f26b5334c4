# wrong: maximum of delta and the difference
def svm_loss_one(scores, y, delta=1.0):
    loss = 0.0
    for j in range(len(scores)):
        if j != y:
            loss += max(delta, scores[j] - scores[y])
    return loss
