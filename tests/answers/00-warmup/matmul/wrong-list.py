# wrong: list for an array
def matmul(A, B):
    return [[float(A[i] @ B[:, j]) for j in range(B.shape[1])] for i in range(len(A))]
