# wrong: last term left out
def l1_distance(a, b):
    x, y = a.astype(float).ravel(), b.astype(float).ravel()
    return sum(abs(x[i] - y[i]) for i in range(len(x) - 1))
