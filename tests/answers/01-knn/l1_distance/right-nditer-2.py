# right: np.nditer
def l1_distance(a, b):
    return sum(abs(float(x) - float(y)) for x, y in np.nditer([a, b]))
