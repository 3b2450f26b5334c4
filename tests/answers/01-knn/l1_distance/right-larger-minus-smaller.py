# right: bytes stay bytes, the larger minus the smaller
def l1_distance(a, b):
    return (np.maximum(a, b) - np.minimum(a, b)).sum()
