# wrong: returned inside the loop
def l1_distance(a, b):
    total = 0.0
    for x, y in zip(a.ravel().astype(float), b.ravel().astype(float)):
        total += abs(x - y)
        return total
