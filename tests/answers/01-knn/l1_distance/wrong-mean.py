# wrong: mean instead of sum
def l1_distance(a, b):
    return np.mean(np.abs(a.astype(float) - b.astype(float)))
