# wrong: differing entries counted
def l1_distance(a, b):
    return np.sum(a != b)
