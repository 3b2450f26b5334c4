# right: np.linalg.norm of order 1
def l1_distance(a, b):
    return np.linalg.norm((a.astype(float) - b).ravel(), 1)
