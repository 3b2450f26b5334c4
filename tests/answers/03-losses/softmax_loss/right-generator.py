# right: the mean of a generator over examples, sums with math.fsum
from math import exp, fsum, log


def softmax_loss(W, X, y, reg):
    def one(scores, label):
        top = max(scores)
        return log(fsum(exp(s - top) for s in scores)) - (scores[label] - top)

    losses = (one((W @ x).tolist(), int(t)) for x, t in zip(X, y))
    return fsum(losses) / len(y) + reg * fsum(w * w for w in W.ravel())
