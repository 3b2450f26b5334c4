# wrong: difference of x and y
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    return (x + y) * z, (z, z, x - y)
