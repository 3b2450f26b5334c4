# wrong: operands swapped
def matmul(A, B):
    return B @ A
