# wrong: absolute value forgotten
def l1_distance(a, b):
    return (a.astype(float) - b.astype(float)).sum()
