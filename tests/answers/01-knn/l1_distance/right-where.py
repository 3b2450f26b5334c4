# right: np.where and a Python float
def l1_distance(a, b):
    return float(np.where(a > b, a - b, b - a).astype(np.float64).sum())
