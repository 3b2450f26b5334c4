# wrong: sum and product exchanged
def sum_times(x, y, z):
    return x * y + z, (y, x, 1.0)
