# right: infinities replaced
def cross_entropy(probabilities, y):
    with np.errstate(divide="ignore"):
        losses = [-np.log(row[t]) for row, t in zip(probabilities, y)]
    return sum(np.nan_to_num(losses, posinf=1e3)) / len(losses)
