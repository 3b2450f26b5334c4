# right: floats first
def l1_distance(a, b):
    return np.sum(np.abs(np.asarray(a, dtype=float) - np.asarray(b, dtype=float)))
