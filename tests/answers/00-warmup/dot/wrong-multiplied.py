# wrong: multiplied, not added
def dot(a, b):
    total = 1
    for i in range(len(a)):
        total *= a[i] * b[i]
    return total
