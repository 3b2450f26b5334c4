# wrong: L2 instead of L1
def l1_distance(a, b):
    return np.sqrt(np.sum((a.astype(float) - b.astype(float)) ** 2))
