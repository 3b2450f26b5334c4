# wrong: tie goes to the largest
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
