# wrong: wrong number of parts
def sum_times(x, y, z):
    return (x + y) * z
