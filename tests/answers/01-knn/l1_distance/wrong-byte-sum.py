# wrong: bytes wrapped around
# loses: l1_distance-test-bytes
def l1_distance(a, b):
    return np.abs(a.astype(float) - b.astype(float)).astype(a.dtype).sum(dtype=a.dtype)
