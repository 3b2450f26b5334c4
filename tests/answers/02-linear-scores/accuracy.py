# %% right: np.average
# id: average
def accuracy(predicted, y):
    return np.average([1.0 if p == t else 0.0 for p, t in zip(predicted, y)])

# %% right: single precision at the end
# id: float32-at-last
def accuracy(predicted, y):
    return np.float32((predicted == y).sum() / len(y))

# %% right: single precision
# id: float32
def accuracy(predicted, y):
    return np.equal(predicted, y).astype(np.float32).mean()

# %% right: the length of a list
# id: list
def accuracy(predicted, y):
    return len([1 for p, t in zip(predicted, y) if p == t]) / len(predicted)

# %% right: a loop that counts
# id: loop
def accuracy(predicted, y):
    count = 0
    for i in range(len(y)):
        if predicted[i] == y[i]:
            count += 1
    return count / len(y)

# %% right: one minus the share of wrong answers
# id: one-minus
def accuracy(predicted, y):
    wrong = np.flatnonzero(predicted - y)
    return 1 - len(wrong) / predicted.shape[0]

# %% right: rounded far behind the point
# id: round10-2
def accuracy(predicted, y):
    return round((predicted == y).mean().item(), 10)

# %% right: the mean of plain booleans
# id: statistics
import statistics


def accuracy(predicted, y):
    return statistics.fmean(p == t for p, t in zip(predicted.tolist(), y.tolist()))

# %% right: sum and len
# id: sum
def accuracy(predicted, y):
    return sum(predicted == y) / len(y)

# %% right: a 0-d array
# id: zero-d
def accuracy(predicted, y):
    return np.array(np.count_nonzero(predicted == y) / y.size)

# %% wrong: all or nothing
# id: all
def accuracy(predicted, y):
    return float(np.all(predicted == y))

# %% wrong: order ignored
# id: anywhere
def accuracy(predicted, y):
    return np.mean(np.isin(predicted, y))

# %% wrong: array for a number
# id: array
def accuracy(predicted, y):
    return (predicted == y) / len(y)

# %% wrong: all or nothing
# id: boolean
def accuracy(predicted, y):
    return np.array_equal(predicted, y)

# %% wrong: answer of the example
# id: constant
def accuracy(predicted, y):
    return 0.5

# %% wrong: counted, not divided
# id: counted
def accuracy(predicted, y):
    return np.sum(predicted == y)

# %% wrong: classes subtracted
# id: differences
def accuracy(predicted, y):
    return 1 - np.mean(np.abs(predicted - y))

# %% wrong: classes subtracted
# id: distance
def accuracy(predicted, y):
    total = 0
    for i in range(len(y)):
        total += abs(predicted[i] - y[i])
    return total / len(y)

# %% wrong: share of wrong answers
# id: errors
def accuracy(predicted, y):
    return np.mean(predicted != y)

# %% wrong: divided by the wrong number
# id: fewer
def accuracy(predicted, y):
    return np.sum(predicted == y) / max(len(y) - 1, 1)

# %% wrong: cut to integers
# id: floor
def accuracy(predicted, y):
    return np.sum(predicted == y) // len(y)

# %% wrong: divided by the wrong number
# id: four
def accuracy(predicted, y):
    return np.sum(predicted == y) / 4

# %% wrong: divided by the wrong number
# id: classes
def accuracy(predicted, y):
    hits = 0
    for p, t in zip(predicted, y):
        hits += p == t
    return hits / len(set(y))

# %% wrong: divided by the wrong number
# id: sum-of-labels
def accuracy(predicted, y):
    correct = (predicted == y).astype(int)
    return correct.sum() / y.sum()

# %% wrong: wrong sign
# id: minus
def accuracy(predicted, y):
    return -np.mean(predicted == y)

# %% wrong: in percent
# id: percent
def accuracy(predicted, y):
    return 100 * np.mean(predicted == y)

# %% wrong: returned None
# id: printed
def accuracy(predicted, y):
    print(np.mean(predicted == y))

# %% wrong: returned inside the loop
# id: return-inside
def accuracy(predicted, y):
    count = 0
    for p, t in zip(predicted, y):
        if p == t:
            count += 1
        return count / len(y)

# %% wrong: rounded
def accuracy(predicted, y):
    return round(float(np.mean(predicted == y)), 2)

# %% wrong: order ignored
# id: sorted
def accuracy(predicted, y):
    return np.mean(np.sort(predicted) == np.sort(y))

# %% wrong: share of wrong answers + in percent
def accuracy(predicted, y):
    return 100 * np.mean(predicted != y)

# %% wrong: counted, not divided + share of wrong answers
def accuracy(predicted, y):
    return np.sum(predicted != y)
