# wrong: number in an array
def dot(a, b):
    return [sum(a[i] * b[i] for i in range(len(a)))]
