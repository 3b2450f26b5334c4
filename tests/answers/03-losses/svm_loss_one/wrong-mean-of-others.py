# wrong: averaged over the classes
def svm_loss_one(scores, y, delta=1.0):
    return np.mean([max(0, s - scores[y] + delta) for j, s in enumerate(scores) if j != y])
