# wrong: three entries only
def dot(a, b):
    total = 0
    for i in [0, 1, 2][: len(a)]:
        total += a[i] * b[i]
    return total
