# right: Counter over sorted labels
from collections import Counter


def predict_labels(distances, y_train, k):
    out = []
    for row in distances:
        near = sorted(range(len(row)), key=lambda j: row[j])[:k]
        out.append(Counter(sorted(int(y_train[j]) for j in near)).most_common(1)[0][0])
    return np.array(out)
