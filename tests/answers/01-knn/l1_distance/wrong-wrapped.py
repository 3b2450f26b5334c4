# wrong: bytes wrapped around
# loses: l1_distance-test-bytes
def l1_distance(a, b):
    return np.abs(a - b).sum()
