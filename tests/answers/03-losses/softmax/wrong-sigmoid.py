# wrong: sigmoid for softmax
def softmax(scores):
    return 1 / (1 + np.exp(-scores))
