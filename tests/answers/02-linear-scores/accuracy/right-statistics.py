# right: the mean of plain booleans
import statistics


def accuracy(predicted, y):
    return statistics.fmean(p == t for p, t in zip(predicted.tolist(), y.tolist()))
