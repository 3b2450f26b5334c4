# wrong: cut to integers
# loses: l1_distance-test-values
def l1_distance(a, b):
    return np.abs(a.astype(int) - b.astype(int)).sum()
