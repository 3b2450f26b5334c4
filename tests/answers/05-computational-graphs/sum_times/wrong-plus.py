# wrong: upstream added
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    return (x + y) * z, (1 + z, 1 + z, x + y)
