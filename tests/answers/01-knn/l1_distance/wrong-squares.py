# wrong: squares instead of absolute values
def l1_distance(a, b):
    return np.sum((a.astype(float) - b.astype(float)) ** 2)
