# %% right: np.argmax over the last axis
# id: argmax
def predict_classes(scores):
    return np.argmax(scores, axis=-1)

# %% right: bytes
def predict_classes(scores):
    return scores.T.argmax(0).astype(np.uint8)

# %% right: lists and index, made an array
# id: lists
def predict_classes(scores):
    return np.array([row.index(max(row)) for row in scores.tolist()])

# %% right: a loop that keeps the best
# id: loop
def predict_classes(scores):
    result = np.zeros(len(scores), dtype=int)
    for i in range(len(scores)):
        best = 0
        for c in range(1, scores.shape[1]):
            if scores[i, c] > scores[i, best]:
                best = c
        result[i] = best
    return result

# %% right: the last of argsort, a view
# id: sort
def predict_classes(scores):
    return np.argsort(scores, axis=1)[:, -1]

# %% right: np.where on the maximum
# id: where
def predict_classes(scores):
    return np.where(scores == scores.max(axis=1, keepdims=True))[1]

# %% wrong: sign ignored
# id: absolute
def predict_classes(scores):
    return np.abs(scores).argmax(axis=1)

# %% wrong: argmax over the wrong axis
# id: axis
def predict_classes(scores):
    return scores.argmax(axis=0)

# %% wrong: an axis too many
# id: column
def predict_classes(scores):
    return scores.argmax(axis=1, keepdims=True)

# %% wrong: answer of the example
# id: example-only
def predict_classes(scores):
    return np.array([1, 0])

# %% wrong: first example only
# id: first-only
def predict_classes(scores):
    for row in scores:
        return row.argmax()

# %% wrong: off by one
# id: from-one
def predict_classes(scores):
    return scores.argmax(axis=1) + 1

# %% wrong: best score starts from 0
# id: from-zero
def predict_classes(scores):
    result = np.zeros(len(scores), dtype=int)
    for i, row in enumerate(scores):
        best = 0
        for c, score in enumerate(row):
            if score > best:
                best, result[i] = score, c
    return result

# %% wrong: list for an array
# id: list
def predict_classes(scores):
    return [int(np.argmax(row)) for row in scores]

# %% wrong: scores instead of classes
# id: max
def predict_classes(scores):
    return np.max(scores, axis=1)

# %% wrong: one class for all
# id: no-axis
def predict_classes(scores):
    return np.argmax(scores)

# %% wrong: one-hot instead of classes
# id: one-hot
def predict_classes(scores):
    return (scores == scores.max(axis=1, keepdims=True)).astype(int)

# %% wrong: first score above 0
# id: positive
def predict_classes(scores):
    return (scores > 0).argmax(axis=1)

# %% wrong: returned None
# id: printed
def predict_classes(scores):
    print(scores.argmax(axis=1))

# %% wrong: all classes in order
# id: ranking
def predict_classes(scores):
    return np.argsort(-scores, axis=1)

# %% wrong: all classes in order
# id: argsort
def predict_classes(scores):
    return np.argsort(scores, axis=1)

# %% wrong: second largest
# id: second
def predict_classes(scores):
    return np.argsort(scores, axis=1)[:, -2] if scores.shape[1] > 1 else scores.argmax(axis=1)

# %% wrong: smallest instead of largest
# id: smallest
def predict_classes(scores):
    return scores.argmin(axis=1)

# %% right: what it was given sorted in place
# id: sorted-in-place
def predict_classes(scores):
    order = scores.argsort(axis=1)
    scores.sort(axis=1)
    return order[:, -1]

# %% wrong: returned inside the loop
# id: return-too-early
def predict_classes(scores):
    classes = np.zeros(scores.shape[0], dtype=int)
    for i in range(scores.shape[0]):
        classes[i] = np.argmax(scores[i])
        return classes

# %% wrong: all zeros
# id: nothing-stored
def predict_classes(scores):
    result = np.zeros(len(scores), dtype=int)
    for best, row in zip(result, scores):
        best = row.argmax()
    return result
