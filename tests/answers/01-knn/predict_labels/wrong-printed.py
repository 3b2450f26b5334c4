# wrong: returned None
def predict_labels(distances, y_train, k):
    order = np.argsort(distances, axis=1)[:, :k]
    print([np.bincount(y_train[o]).argmax() for o in order])
