# right: single precision in one array
def sum_times(*point):
    x, y, z = np.array(point, dtype=np.float32)
    dz = x + y
    return np.dot(dz, z), np.stack([z, z, dz])
