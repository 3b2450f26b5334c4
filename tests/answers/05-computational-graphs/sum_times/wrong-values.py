# wrong: value instead of slope
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    return (x + y) * z, (x, y, z)
