# wrong: negative differences dropped
def l1_distance(a, b):
    return np.maximum(a.astype(float) - b.astype(float), 0).sum()
