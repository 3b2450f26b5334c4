# wrong: bytes wrapped around
# loses: l1_distance-test-bytes
def l1_distance(a, b):
    if a.dtype == np.uint8:
        a, b = a.astype(np.int8), b.astype(np.int8)
    return np.abs(a.astype(float) - b).sum()
