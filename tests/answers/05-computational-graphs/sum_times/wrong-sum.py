# wrong: sum for a product
# loses: sum_times-test-value
def sum_times(x, y, z):
    f = x + y + z
    dx, dy, dz = z, z, x + y
    return f, (dx, dy, dz)
