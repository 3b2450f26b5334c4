# right: in single precision
def svm_loss_one(scores, y, delta=1.0):
    s = scores.astype(np.float32)
    margins = np.maximum(0, s - s[y] + np.float32(delta))
    margins[y] = 0
    return margins.sum()
