# wrong: L2 instead of L1
def l1_distance(a, b):
    return np.linalg.norm((a.astype(float) - b).ravel())
