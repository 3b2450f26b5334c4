# wrong: bytes wrapped around
# loses: l1_distance-test-bytes
def l1_distance(a, b):
    return sum(abs(x - y) for x, y in zip(a.ravel(), b.ravel()))
