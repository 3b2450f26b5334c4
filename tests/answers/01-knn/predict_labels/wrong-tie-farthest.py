# wrong: tie goes to the farthest
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
