# right: a while loop from the end, a Python float
def dot(a, b):
    i, total = len(b), 0
    while i > 0:
        i -= 1
        total = total + float(a[i]) * float(b[i])
    return total
