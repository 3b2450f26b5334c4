# wrong: every entry with every other
def dot(a, b):
    total = 0
    for i in range(len(a)):
        for j in range(len(b)):
            total += a[i] * b[j]
    return total
