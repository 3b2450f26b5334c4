# wrong: upstream forgotten
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    f = (x + y) * z
    dx, dy, dz = 1, 1, x + y
    return f, (dx, dy, dz)
