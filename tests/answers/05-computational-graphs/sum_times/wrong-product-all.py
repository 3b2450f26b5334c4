# wrong: product for a sum
def sum_times(x, y, z):
    f = x * y * z
    dx, dy, dz = y * z, x * z, x * y
    return f, (dx, dy, dz)
