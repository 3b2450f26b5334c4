# right: the sum of differences, with no maximum at all
def softmax(scores):
    with np.errstate(over="ignore"):
        differences = scores[..., np.newaxis, :] - scores[..., :, np.newaxis]
        return 1 / np.exp(differences).sum(axis=-1)
