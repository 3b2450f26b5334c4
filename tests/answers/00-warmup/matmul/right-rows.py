# right: a list of rows that are arrays
def matmul(A, B):
    return [row @ B for row in A]
