# wrong: brackets forgotten
def sum_times(x, y, z):
    f = x + y * z
    dx, dy, dz = 1, z, y
    return f, (dx, dy, dz)
