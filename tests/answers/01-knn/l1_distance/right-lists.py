# right: plain lists
def l1_distance(a, b):
    return sum(abs(x - y) for x, y in zip(a.ravel().tolist(), b.ravel().tolist()))
