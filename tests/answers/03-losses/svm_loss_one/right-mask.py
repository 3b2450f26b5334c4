# right: a boolean mask and multiplication by the sign
def svm_loss_one(scores, y, delta=1.0):
    margins = scores - scores[y] + delta
    margins = margins * (margins > 0)
    keep = np.ones(scores.shape[0], dtype=bool)
    keep[y] = False
    return float(margins[keep].sum())
