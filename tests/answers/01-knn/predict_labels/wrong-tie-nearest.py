# wrong: tie goes to the nearest
# loses: predict_labels-test-tie
from collections import Counter


def predict_labels(distances, y_train, k):
    order = np.argsort(distances, axis=1)[:, :k]
    return np.array([Counter(y_train[o].tolist()).most_common(1)[0][0] for o in order])
