# right: single precision
def dot(a, b):
    total = np.float32(0)
    for x, y in zip(a.astype(np.float32), b.astype(np.float32), strict=True):
        total += x * y
    return total
