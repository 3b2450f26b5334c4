# wrong: array for a number
def l1_distance(a, b):
    return sum(abs(x - y) for x, y in zip(a.astype(float), b.astype(float)))
