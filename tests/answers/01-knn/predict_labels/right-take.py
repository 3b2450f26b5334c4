# right: np.take_along_axis, bytes
def predict_labels(distances, y_train, k):
    tiled = np.tile(y_train, (distances.shape[0], 1))
    near = np.take_along_axis(tiled, distances.argsort(axis=1), axis=1)[:, :k]
    counts = np.stack([(near == c).sum(axis=1) for c in range(y_train.max() + 1)], axis=1)
    return counts.argmax(axis=1).astype(np.uint8)
