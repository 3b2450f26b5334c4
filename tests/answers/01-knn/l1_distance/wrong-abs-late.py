# wrong: absolute value of the sum
def l1_distance(a, b):
    return np.abs((a.astype(float) - b.astype(float)).sum())
