# wrong: mean instead of sum
def matmul(A, B):
    return A @ B / A.shape[1]
