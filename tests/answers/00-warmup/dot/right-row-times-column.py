# right: a row times a column, the one entry taken out
def dot(a, b):
    return (a.reshape(1, -1) @ b.reshape(-1, 1)).item()
