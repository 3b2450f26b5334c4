# right: positive and negative differences apart
def l1_distance(a, b):
    d = np.subtract(a, b, dtype=np.float64)
    return d[d > 0].sum() - d[d < 0].sum()
