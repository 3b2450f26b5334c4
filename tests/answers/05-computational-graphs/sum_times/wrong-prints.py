# wrong: returned None
def sum_times(x, y, z):
    print((x + y) * z, (z, z, x + y))
