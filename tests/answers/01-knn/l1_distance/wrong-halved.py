# wrong: half of it
def l1_distance(a, b):
    return 0.5 * np.abs(a.astype(float) - b.astype(float)).sum()
