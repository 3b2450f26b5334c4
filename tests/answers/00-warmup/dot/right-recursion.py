# right: recursion
def dot(a, b):
    if len(a) == 0:
        return 0
    return a[0] * b[0] + dot(a[1:], b[1:])
