# wrong: margin without delta
def svm_loss_one(scores, y, delta=1.0):
    loss = 0
    for j in range(len(scores)):
        if j != y:
            loss += max(0, scores[j] - scores[y])
    return loss
