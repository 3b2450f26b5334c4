# wrong: bytes wrapped around
# loses: l1_distance-test-bytes
def l1_distance(a, b):
    return np.sum(np.absolute(b - a))
