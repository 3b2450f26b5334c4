# wrong: answer of the example
def svm_loss_one(scores, y, delta=1.0):
    scores = np.array([3.2, 5.1, -1.7])
    car = max(0, scores[1] - scores[0] + 1)
    frog = max(0, scores[2] - scores[0] + 1)
    return car + frog
