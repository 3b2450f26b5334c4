# wrong: wrong number of parts
def sum_times(x, y, z):
    return {"f": (x + y) * z, "dx": z, "dy": z, "dz": x + y}
