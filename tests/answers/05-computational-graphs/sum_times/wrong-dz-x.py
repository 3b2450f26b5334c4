# wrong: only x counted
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    return (x + y) * z, (z, z, x)
