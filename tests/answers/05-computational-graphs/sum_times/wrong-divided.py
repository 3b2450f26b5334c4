# wrong: divided by the input
# loses: sum_times-test-gradients
def sum_times(x, y, z):
    return (x + y) * z, ((x + y) * z / x, (x + y) * z / y, x + y)
