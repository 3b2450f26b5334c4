# right: a quadratic form
def sum_times(x, y, z):
    p = np.array([x, y, z])
    A = np.array([[0, 0, 1], [0, 0, 1], [1, 1, 0]])
    return p @ A @ p / 2, tuple(A @ p)
