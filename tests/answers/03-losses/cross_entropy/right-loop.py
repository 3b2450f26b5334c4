# right: a loop with math.log
import math


def cross_entropy(probabilities, y):
    total = 0.0
    for row, label in zip(probabilities, y):
        total -= math.log(max(row[label], 1e-15))
    return total / len(y)
