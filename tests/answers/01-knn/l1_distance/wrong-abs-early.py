# wrong: absolute values subtracted
def l1_distance(a, b):
    return np.sum(np.abs(a.astype(float)) - np.abs(b.astype(float)))
