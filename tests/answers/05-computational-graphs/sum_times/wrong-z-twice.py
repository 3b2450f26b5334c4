# wrong: multiplied by the upstream twice
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    return (x + y) * z, (z * z, z * z, x + y)
