# right: np.unique
def predict_labels(distances, y_train, k):
    predicted = []
    for row in distances:
        labels, counts = np.unique(y_train[row.argsort()[:k]], return_counts=True)
        predicted.append(labels[counts == counts.max()].min())
    return np.array(predicted)
