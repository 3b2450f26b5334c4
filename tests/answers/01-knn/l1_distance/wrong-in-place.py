# wrong: changed its input
def l1_distance(a, b):
    a -= b
    return np.abs(a).sum()
