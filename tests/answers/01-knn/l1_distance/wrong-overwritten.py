# wrong: overwritten, not added
def l1_distance(a, b):
    for x, y in zip(a.ravel().astype(float), b.ravel().astype(float)):
        total = abs(x - y)
    return total
