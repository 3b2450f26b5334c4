# wrong: rounded
def sum_times(x, y, z):
    return round((x + y) * z, 1), (round(z), round(z), round(x + y))
