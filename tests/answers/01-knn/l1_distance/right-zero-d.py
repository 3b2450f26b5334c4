# right: a 0-d array, from one cast array
def l1_distance(a, b):
    return np.array(abs(a * 1.0 - b).sum())
