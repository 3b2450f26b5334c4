# wrong: rounded
def dot(a, b):
    return round(a @ b)
