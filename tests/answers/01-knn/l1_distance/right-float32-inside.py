# right: single precision, then a Python float
def l1_distance(a, b):
    return float(np.abs(np.float32(a) - np.float32(b)).sum())
