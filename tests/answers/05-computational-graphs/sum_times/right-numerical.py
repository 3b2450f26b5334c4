# right: central differences
def sum_times(x, y, z):
    def f(x, y, z):
        return (x + y) * z

    h = 1e-4
    dx = (f(x + h, y, z) - f(x - h, y, z)) / (2 * h)
    dy = (f(x, y + h, z) - f(x, y - h, z)) / (2 * h)
    dz = (f(x, y, z + h) - f(x, y, z - h)) / (2 * h)
    return f(x, y, z), (dx, dy, dz)
