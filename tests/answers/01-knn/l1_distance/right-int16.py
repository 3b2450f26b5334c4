# right: bytes to int16
def l1_distance(a, b):
    if a.dtype == np.uint8:
        a, b = a.astype(np.int16), b.astype(np.int16)
    return np.abs(a - b).sum()
