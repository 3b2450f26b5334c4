# wrong: z forgotten
# loses: sum_times-test-value
def sum_times(x, y, z):
    return x + y, (z, z, x + y)
