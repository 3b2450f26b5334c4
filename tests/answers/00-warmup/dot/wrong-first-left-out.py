# wrong: first term left out
def dot(a, b):
    total = 0.0
    for i in range(1, len(a)):
        total += a[i] * b[i]
    return total
