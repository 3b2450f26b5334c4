# wrong: multiplied by the input
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    f = (x + y) * z
    dx, dy, dz = x * z, y * z, x + y
    return f, (dx, dy, dz)
