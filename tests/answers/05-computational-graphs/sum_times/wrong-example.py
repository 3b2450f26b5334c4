# wrong: answer of the example
def sum_times(x, y, z):
    return -12, (-4, -4, 3)
