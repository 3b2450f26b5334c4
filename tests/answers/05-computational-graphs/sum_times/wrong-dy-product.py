# wrong: multiplied by the other input
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    return (x + y) * z, (z, x * z, x + y)
