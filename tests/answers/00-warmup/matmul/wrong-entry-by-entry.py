# wrong: entry by entry
def matmul(A, B):
    return A * B
