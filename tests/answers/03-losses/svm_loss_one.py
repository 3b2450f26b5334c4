# %% right: sorted, with np.fmax and a running sum
# id: accumulate
from itertools import accumulate


def svm_loss_one(scores, y, delta=1.0):
    limit = scores[y] - delta
    terms = [np.fmax(s - limit, 0.0) for s in sorted(scores[np.arange(scores.size) != y])]
    return list(accumulate(terms, initial=0.0))[-1]

# %% right: all classes, then delta taken off
# id: all-minus-delta
def svm_loss_one(scores, y, delta=1.0):
    return np.sum(np.maximum(0, scores - scores[y] + delta)) - delta

# %% right: the true class deleted first, result a 0-d array
# id: delete
def svm_loss_one(scores, y, delta=1.0):
    others = np.delete(scores, y)
    return np.array(np.clip(others + (delta - scores[y]), 0, None).sum())

# %% right: in single precision
# id: float32
def svm_loss_one(scores, y, delta=1.0):
    s = scores.astype(np.float32)
    margins = np.maximum(0, s - s[y] + np.float32(delta))
    margins[y] = 0
    return margins.sum()

# %% right: a generator of Python numbers
# id: generator
def svm_loss_one(scores, y, delta=1.0):
    s = scores.tolist()
    return sum(max(0.0, v - s[y] + delta) for j, v in enumerate(s) if j != y)

# %% right: a loop over the classes
# id: loop
def svm_loss_one(scores, y, delta=1.0):
    loss = 0.0
    for j in range(len(scores)):
        if j == y:
            continue
        loss += max(0, scores[j] - scores[y] + delta)
    return loss

# %% right: a boolean mask and multiplication by the sign
# id: mask
def svm_loss_one(scores, y, delta=1.0):
    margins = scores - scores[y] + delta
    margins = margins * (margins > 0)
    keep = np.ones(scores.shape[0], dtype=bool)
    keep[y] = False
    return float(margins[keep].sum())

# %% right: in place on its own copy, in two steps
# id: own-copy
def svm_loss_one(scores, y, delta=1.0):
    s = scores.copy()
    s -= scores[y]
    s += delta
    s[s < 0] = 0
    s[y] = 0
    return s.sum()

# %% wrong: absolute value
# id: absolute
def svm_loss_one(scores, y, delta=1.0):
    margins = np.abs(scores - scores[y] + delta)
    margins[y] = 0
    return margins.sum()

# %% wrong: only classes ahead pay
# id: ahead-only
def svm_loss_one(scores, y, delta=1.0):
    loss = 0.0
    for j, s in enumerate(scores):
        if s > scores[y]:
            loss += s - scores[y] + delta
    return loss

# %% wrong: largest score for the true one
# id: argmax
def svm_loss_one(scores, y, delta=1.0):
    y = scores.argmax()
    margins = np.maximum(0, scores - scores[y] + delta)
    margins[y] = 0
    return margins.sum()

# %% wrong: equal scores left out
# id: by-value
# loses: svm_loss_one-test-ties
def svm_loss_one(scores, y, delta=1.0):
    loss = 0.0
    for s in scores:
        if s != scores[y]:
            loss += max(0.0, s - scores[y] + delta)
    return loss

# %% wrong: terms counted
# id: counts
def svm_loss_one(scores, y, delta=1.0):
    margins = scores - scores[y] + delta
    margins[y] = 0
    return np.sum(margins > 0)

# %% wrong: delta ignored
# id: delta-one
# loses: svm_loss_one-test-delta
def svm_loss_one(scores, y, delta=1.0):
    margins = np.maximum(0, scores - scores[y] + 1)
    margins[y] = 0
    return margins.sum()

# %% wrong: answer of the example
# id: example
def svm_loss_one(scores, y, delta=1.0):
    scores = np.array([3.2, 5.1, -1.7])
    car = max(0, scores[1] - scores[0] + 1)
    frog = max(0, scores[2] - scores[0] + 1)
    return car + frog

# %% wrong: changed its input
# id: in-place
# loses: svm_loss_one-test-ties
def svm_loss_one(scores, y, delta=1.0):
    scores -= scores[y]
    scores += delta
    scores[y] = 0
    return np.maximum(0, scores).sum()

# %% wrong: cut to integers
# id: integers
def svm_loss_one(scores, y, delta=1.0):
    margins = np.zeros(len(scores), dtype=int)
    for j in range(len(scores)):
        if j != y:
            margins[j] = max(0, scores[j] - scores[y] + delta)
    return margins.sum()

# %% wrong: added to the last call's
# id: keeps-state
def svm_loss_one(scores, y, delta=1.0, margins=[]):
    for j in range(len(scores)):
        if j != y:
            margins.append(max(0, scores[j] - scores[y] + delta))
    return sum(margins)

# %% wrong: largest margin only
# id: largest
def svm_loss_one(scores, y, delta=1.0):
    others = np.delete(scores, y)
    return max(0, others.max() - scores[y] + delta)

# %% wrong: negative margins counted
# id: maximum-of-sum
def svm_loss_one(scores, y, delta=1.0):
    margins = scores - scores[y] + delta
    margins[y] = 0
    return max(0, margins.sum())

# %% wrong: maximum of delta and the difference
# id: maximum-with-delta
def svm_loss_one(scores, y, delta=1.0):
    loss = 0.0
    for j in range(len(scores)):
        if j != y:
            loss += max(delta, scores[j] - scores[y])
    return loss

# %% wrong: averaged over the classes
# id: mean-of-others
def svm_loss_one(scores, y, delta=1.0):
    return np.mean([max(0, s - scores[y] + delta) for j, s in enumerate(scores) if j != y])

# %% wrong: averaged over the classes
# id: mean
def svm_loss_one(scores, y, delta=1.0):
    margins = np.maximum(0, scores - scores[y] + delta)
    margins[y] = 0
    return margins.mean()

# %% wrong: delta subtracted
# id: minus-delta
def svm_loss_one(scores, y, delta=1.0):
    margins = np.maximum(0, scores - scores[y] - delta)
    margins[y] = 0
    return margins.sum()

# %% wrong: margin without delta
# id: no-delta
def svm_loss_one(scores, y, delta=1.0):
    loss = 0
    for j in range(len(scores)):
        if j != y:
            loss += max(0, scores[j] - scores[y])
    return loss

# %% wrong: negative margins counted
# id: no-maximum
def svm_loss_one(scores, y, delta=1.0):
    margins = scores - scores[y] + delta
    margins[y] = 0
    return margins.sum()

# %% wrong: delta ignored
# id: one-taken-off
# loses: svm_loss_one-test-delta
def svm_loss_one(scores, y, delta=1.0):
    return np.maximum(0, scores - scores[y] + delta).sum() - 1

# %% wrong: delta outside the maximum
# id: outside
def svm_loss_one(scores, y, delta=1.0):
    loss = 0
    for j in range(len(scores)):
        if j != y:
            loss += max(0, scores[j] - scores[y]) + delta
    return loss

# %% wrong: delta outside the maximum
# id: after-the-sum
def svm_loss_one(scores, y, delta=1.0):
    differences = np.delete(scores, y) - scores[y]
    return differences[differences > 0].sum() + delta

# %% wrong: returned None
# id: prints
def svm_loss_one(scores, y, delta=1.0):
    margins = np.maximum(0, scores - scores[y] + delta)
    margins[y] = 0
    print(margins.sum())

# %% wrong: a class left out
# id: range
def svm_loss_one(scores, y, delta=1.0):
    loss = 0.0
    for j in range(len(scores) - 1):
        if j != y:
            loss += max(0.0, scores[j] - scores[y] + delta)
    return loss

# %% wrong: a class left out
# id: from-one
def svm_loss_one(scores, y, delta=1.0):
    total, j = 0.0, 1
    while j < scores.size:
        margin = scores[j] - scores[y] + delta
        if j != y and margin > 0:
            total += margin
        j += 1
    return total

# %% wrong: margin the wrong way round
# id: reversed
def svm_loss_one(scores, y, delta=1.0):
    margins = np.maximum(0, scores[y] - scores + delta)
    margins[y] = 0
    return margins.sum()

# %% wrong: rounded
def svm_loss_one(scores, y, delta=1.0):
    margins = np.maximum(0, scores - scores[y] + delta)
    margins[y] = 0
    return round(margins.sum(), 1)

# %% wrong: terms squared
# id: squared
def svm_loss_one(scores, y, delta=1.0):
    margins = np.maximum(0, scores - scores[y] + delta) ** 2
    margins[y] = 0
    return margins.sum()

# %% wrong: array for a number
# id: terms
def svm_loss_one(scores, y, delta=1.0):
    margins = np.maximum(0, scores - scores[y] + delta)
    margins[y] = 0
    return margins

# %% wrong: correct class counted
# id: true-class
def svm_loss_one(scores, y, delta=1.0):
    return np.maximum(0, scores - scores[y] + delta).sum()

# %% wrong: minimum for maximum
# id: minimum
def svm_loss_one(scores, y, delta=1.0):
    loss = 0
    for j in range(len(scores)):
        if j == y:
            continue
        loss += min(0, scores[j] - scores[y] + delta)
    return loss

# %% wrong: label ignored
# id: first-is-true
# loses: svm_loss_one-test, svm_loss_one-test-delta
def svm_loss_one(scores, y, delta=1.0):
    true = scores[0]
    return sum(max(0, s - true + delta) for s in scores[1:])

# %% wrong: margin the wrong way round + negative margins counted
# id: reversed-uncut
def svm_loss_one(scores, y, delta=1.0):
    margins = scores[y] - scores + delta
    margins[y] = 0
    return margins.sum()

# %% wrong: correct class counted + terms squared
# id: squared-all
def svm_loss_one(scores, y, delta=1.0):
    margins = np.maximum(0, scores - scores[y] + delta) ** 2
    return margins.sum()

# %% wrong: largest margin only + margin without delta
# id: hardest-rival
def svm_loss_one(scores, y, delta=1.0):
    rivals = np.delete(scores, y)
    return max(0, rivals.max() - scores[y])

# %% wrong: averaged over the classes + correct class counted
# id: mean-of-all
def svm_loss_one(scores, y, delta=1.0):
    margins = np.maximum(0, scores - scores[y] + delta)
    return np.mean(margins)

# %% wrong: a class left out + negative margins counted
# id: short-loop-uncut
def svm_loss_one(scores, y, delta=1.0):
    loss = 0
    for j in range(len(scores) - 1):
        if j != y:
            loss += scores[j] - scores[y] + delta
    return loss

# %% wrong: margin without delta + terms squared
# id: squared-without-delta
def svm_loss_one(scores, y, delta=1.0):
    margins = np.maximum(0, scores - scores[y]) ** 2
    margins[y] = 0
    return margins.sum()
