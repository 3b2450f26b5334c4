# wrong: gradient shared out
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    f = (x + y) * z
    dx, dy, dz = z / 2, z / 2, x + y
    return f, (dx, dy, dz)
