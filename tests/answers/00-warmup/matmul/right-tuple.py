# right: a tuple of rows that are arrays
def matmul(A, B):
    return tuple(r @ B for r in A)
