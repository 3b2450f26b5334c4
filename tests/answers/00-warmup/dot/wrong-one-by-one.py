# wrong: number in an array
def dot(a, b):
    return a.reshape(1, -1) @ b.reshape(-1, 1)
