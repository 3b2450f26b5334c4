# wrong: returned None
def l1_distance(a, b):
    print(np.abs(a.astype(float) - b.astype(float)).sum())
