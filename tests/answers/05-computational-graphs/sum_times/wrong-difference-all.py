# wrong: difference of x and y
def sum_times(x, y, z):
    return (x - y) * z, (z, -z, x - y)
