# right: the walk back, step by step
def sum_times(x, y, z):
    q = x + y
    f = q * z
    df = 1
    dq, dz = z * df, q * df
    dx, dy = 1 * dq, 1 * dq
    return f, [dx, dy, dz]
