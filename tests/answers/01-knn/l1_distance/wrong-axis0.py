# wrong: array for a number
def l1_distance(a, b):
    return np.abs(a.astype(float) - b).sum(axis=0)
