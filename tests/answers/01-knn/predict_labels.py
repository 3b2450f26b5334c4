# %% right: np.apply_along_axis
# id: apply
def predict_labels(distances, y_train, k):
    order = np.argsort(distances, axis=1, kind="mergesort")
    return np.apply_along_axis(lambda o: np.bincount(y_train[o[:k]]).argmax(), 1, order)

# %% right: bincount in a loop
# id: bincount
def predict_labels(distances, y_train, k):
    result = np.zeros(len(distances), dtype=y_train.dtype)
    for i in range(len(distances)):
        nearest = np.argsort(distances[i])[:k]
        result[i] = np.argmax(np.bincount(y_train[nearest]))
    return result

# %% right: Counter over sorted labels
# id: counter
from collections import Counter


def predict_labels(distances, y_train, k):
    out = []
    for row in distances:
        near = sorted(range(len(row)), key=lambda j: row[j])[:k]
        out.append(Counter(sorted(int(y_train[j]) for j in near)).most_common(1)[0][0])
    return np.array(out)

# %% right: heapq
# id: heap-2
import heapq


def predict_labels(distances, y_train, k):
    out = np.empty(len(distances), dtype=np.int16)
    for i, r in enumerate(distances):
        near = [int(y_train[j]) for j in heapq.nsmallest(k, range(len(r)), key=r.__getitem__)]
        out[i] = min(sorted(set(near)), key=lambda l: -near.count(l))
    return out

# %% right: statistics.multimode
# id: multimode
import statistics


def predict_labels(distances, y_train, k):
    return np.array(
        [min(statistics.multimode(y_train[r.argsort()[:k]].tolist())) for r in distances]
    )

# %% right: np.argpartition, float labels
# id: partition
def predict_labels(distances, y_train, k):
    nearest = np.argpartition(distances, k - 1, axis=1)[:, :k]
    classes = np.unique(y_train)
    votes = (y_train[nearest][:, :, None] == classes).sum(axis=1)
    return classes[votes.argmax(axis=1)].astype(float)

# %% right: pairs sorted, the winner by a key
# id: sorted-pairs
def winner(votes):
    return min(set(votes), key=lambda label: (-votes.count(label), label))


def predict_labels(distances, y_train, k):
    labels = y_train.tolist()
    return np.array([winner([l for _, l in sorted(zip(row, labels))[:k]]) for row in distances.tolist()])

# %% right: np.take_along_axis, bytes
# id: take
def predict_labels(distances, y_train, k):
    tiled = np.tile(y_train, (distances.shape[0], 1))
    near = np.take_along_axis(tiled, distances.argsort(axis=1), axis=1)[:, :k]
    counts = np.stack([(near == c).sum(axis=1) for c in range(y_train.max() + 1)], axis=1)
    return counts.argmax(axis=1).astype(np.uint8)

# %% right: np.unique
# id: unique
def predict_labels(distances, y_train, k):
    predicted = []
    for row in distances:
        labels, counts = np.unique(y_train[row.argsort()[:k]], return_counts=True)
        predicted.append(labels[counts == counts.max()].min())
    return np.array(predicted)

# %% wrong: k ignored
# id: always-three
def predict_labels(distances, y_train, k):
    return np.array([np.bincount(y_train[r.argsort()[:3]]).argmax() for r in distances])

# %% wrong: an axis too many
# id: col
def predict_labels(distances, y_train, k):
    return np.array([[np.bincount(y_train[r.argsort()[:k]]).argmax()] for r in distances])

# %% wrong: everybody votes
# id: everybody
def predict_labels(distances, y_train, k):
    return np.array([np.bincount(y_train[row.argsort()]).argmax() for row in distances])

# %% wrong: the farthest vote
# id: farthest-slice
def predict_labels(distances, y_train, k):
    order = np.argsort(distances, axis=1)[:, -k:]
    return np.array([np.bincount(y_train[o]).argmax() for o in order])

# %% wrong: the farthest vote
# id: farthest
def predict_labels(distances, y_train, k):
    order = np.argsort(distances, axis=1)[:, ::-1][:, :k]
    return np.array([np.bincount(y_train[o]).argmax() for o in order])

# %% wrong: first row only
# id: first
def predict_labels(distances, y_train, k):
    for r in distances:
        return np.bincount(y_train[r.argsort()[:k]]).argmax()

# %% wrong: indices instead of labels
# id: indices
def predict_labels(distances, y_train, k):
    order = np.argsort(distances, axis=1)[:, :k]
    return np.array([np.bincount(o).argmax() for o in order])

# %% wrong: indices instead of labels
# id: nearest-index
def predict_labels(distances, y_train, k):
    return np.argmin(distances, axis=1)

# %% wrong: k-th neighbour only
# id: kth-only
def predict_labels(distances, y_train, k):
    return y_train[np.argsort(distances, axis=1)[:, k - 1]]

# %% wrong: list for an array
# id: list
def predict_labels(distances, y_train, k):
    return [np.bincount(y_train[row.argsort()[:k]]).argmax() for row in distances]

# %% wrong: mean of the labels
# id: mean
def predict_labels(distances, y_train, k):
    order = np.argsort(distances, axis=1)[:, :k]
    return np.round(y_train[order].mean(axis=1)).astype(int)

# %% wrong: mean of the labels
# id: mean-float
def predict_labels(distances, y_train, k):
    result = np.zeros(len(distances))
    for i, row in enumerate(distances):
        result[i] = np.mean(y_train[row.argsort()[:k]])
    return result

# %% wrong: mean of the labels
# id: mean-cut
def predict_labels(distances, y_train, k):
    nearest = np.argsort(distances)[:, :k]
    return y_train[nearest].sum(axis=1) // k

# %% wrong: median of the labels
# id: median
def predict_labels(distances, y_train, k):
    order = np.argsort(distances, axis=1)[:, :k]
    return np.median(y_train[order], axis=1)

# %% wrong: nearest left out
def predict_labels(distances, y_train, k):
    order = np.argsort(distances, axis=1)[:, 1 : k + 1]
    return np.array([np.bincount(y_train[o]).argmax() for o in order])

# %% wrong: k ignored
# id: nearest-only
def predict_labels(distances, y_train, k):
    return y_train[distances.argmin(axis=1)]

# %% wrong: all neighbours returned
# id: no-vote
def predict_labels(distances, y_train, k):
    return y_train[np.argsort(distances, axis=1)[:, :k]]

# %% wrong: not sorted
def predict_labels(distances, y_train, k):
    return np.array([np.bincount(y_train[:k]).argmax() for _ in distances])

# %% wrong: one neighbour too many
# id: one-too-many
def predict_labels(distances, y_train, k):
    order = np.argsort(distances, axis=1)[:, : k + 1]
    return np.array([np.bincount(y_train[o]).argmax() for o in order])

# %% wrong: returned None
# id: printed
def predict_labels(distances, y_train, k):
    order = np.argsort(distances, axis=1)[:, :k]
    print([np.bincount(y_train[o]).argmax() for o in order])

# %% wrong: smallest label
# id: smallest
def predict_labels(distances, y_train, k):
    order = np.argsort(distances, axis=1)[:, :k]
    return y_train[order].min(axis=1)

# %% wrong: changed its input
# id: sorted-in-place
# loses: predict_labels-test-tie
def predict_labels(distances, y_train, k):
    order = np.argsort(distances, axis=1)[:, :k]
    distances.sort(axis=1)
    return np.array([np.bincount(y_train[o]).argmax() for o in order])

# %% wrong: tie goes to the farthest
# id: tie-farthest
# loses: predict_labels-test-tie
def predict_labels(distances, y_train, k):
    result = []
    for row in distances:
        votes = y_train[row.argsort()[:k]].tolist()
        best = votes[0]
        for label in votes:
            if votes.count(label) >= votes.count(best):
                best = label
        result.append(best)
    return np.array(result)

# %% wrong: tie goes to the first in y_train
# loses: predict_labels-test-tie
def predict_labels(distances, y_train, k):
    predicted = []
    for row in distances:
        votes = y_train[np.argsort(row)[:k]].tolist()
        predicted.append(max(y_train.tolist(), key=votes.count))
    return np.array(predicted)

# %% wrong: tie goes to the largest
# id: tie-largest
# loses: predict_labels-test-tie
def predict_labels(distances, y_train, k):
    result = []
    for row in distances:
        counts = np.bincount(y_train[row.argsort()[:k]])
        best = 0
        for label in range(len(counts)):
            if counts[label] >= counts[best]:
                best = label
        result.append(best)
    return np.array(result)

# %% wrong: tie goes to the nearest
# id: tie-nearest
# loses: predict_labels-test-tie
from collections import Counter


def predict_labels(distances, y_train, k):
    order = np.argsort(distances, axis=1)[:, :k]
    return np.array([Counter(y_train[o].tolist()).most_common(1)[0][0] for o in order])

# %% wrong: number of votes
# id: votes
def predict_labels(distances, y_train, k):
    order = np.argsort(distances, axis=1)[:, :k]
    return np.array([np.bincount(y_train[o]).max() for o in order])

# %% wrong: near votes weigh more
# id: weighted
def predict_labels(distances, y_train, k):
    out = []
    for r in distances:
        o = r.argsort()[:k]
        out.append(np.bincount(y_train[o], weights=1 / r[o]).argmax())
    return np.array(out)
