# wrong: wrong number of parts
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    return (x + y) * z, (z, x + y)
