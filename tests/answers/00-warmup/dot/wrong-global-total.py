# wrong: added to the last call's
total = 0


def dot(a, b):
    global total
    for i in range(len(a)):
        total += a[i] * b[i]
    return total
