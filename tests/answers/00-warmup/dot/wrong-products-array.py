# wrong: array for a number
def dot(a, b):
    return a * b
