# wrong: added to the last call's
def svm_loss_one(scores, y, delta=1.0, margins=[]):
    for j in range(len(scores)):
        if j != y:
            margins.append(max(0, scores[j] - scores[y] + delta))
    return sum(margins)
