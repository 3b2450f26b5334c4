# wrong: array for a number
def l1_distance(a, b):
    return np.abs(a.astype(float) - b.astype(float)).sum(axis=-1, keepdims=True) * np.ones(2)
