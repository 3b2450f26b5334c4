# wrong: multiplied by the other input
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    f = (x + y) * z
    dx, dy, dz = y * z, x * z, x + y
    return f, (dx, dy, dz)
