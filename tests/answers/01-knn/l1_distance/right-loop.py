# right: a loop over the flat entries
def l1_distance(a, b):
    total = 0
    for x, y in zip(a.flat, b.flat):
        total += abs(float(x) - float(y))
    return total
