# right: recursion over the axes
def l1_distance(a, b):
    if np.ndim(a) == 0:
        return abs(float(a) - float(b))
    return sum(l1_distance(x, y) for x, y in zip(a, b))
