# right: single precision
def l1_distance(a, b):
    return np.abs(a.astype(np.float32) - b.astype(np.float32)).sum()
