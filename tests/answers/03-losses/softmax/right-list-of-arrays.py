# right: a loop with a list of arrays for a batch
import math


def softmax(scores):
    def one(row):
        top = max(row)
        weights = [math.exp(s - top) for s in row]
        return np.array([w / sum(weights) for w in weights])

    return one(scores) if scores.ndim == 1 else [one(row) for row in scores]
