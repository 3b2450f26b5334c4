# wrong: one vector twice
def dot(a, b):
    return sum(a[i] * a[i] for i in range(len(a)))
