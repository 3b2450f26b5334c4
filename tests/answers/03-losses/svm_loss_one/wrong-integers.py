# wrong: cut to integers
def svm_loss_one(scores, y, delta=1.0):
    margins = np.zeros(len(scores), dtype=int)
    for j in range(len(scores)):
        if j != y:
            margins[j] = max(0, scores[j] - scores[y] + delta)
    return margins.sum()
