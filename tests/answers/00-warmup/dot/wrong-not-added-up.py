# wrong: array for a number
def dot(a, b):
    return [a[i] * b[i] for i in range(len(a))]
