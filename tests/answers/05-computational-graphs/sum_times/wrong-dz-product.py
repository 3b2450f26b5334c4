# wrong: product for a sum
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    f = (x + y) * z
    dx, dy, dz = z, z, x * y
    return f, (dx, dy, dz)
