# wrong: inputs not switched
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    f = (x + y) * z
    dx, dy, dz = x + y, x + y, z
    return f, (dx, dy, dz)
