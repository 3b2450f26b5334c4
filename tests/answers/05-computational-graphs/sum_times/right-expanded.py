# right: multiplied out
def sum_times(x, y, z):
    return x * z + y * z, (z, z, x + y)
