# right: one minus the share of wrong answers
def accuracy(predicted, y):
    wrong = np.flatnonzero(predicted - y)
    return 1 - len(wrong) / predicted.shape[0]
