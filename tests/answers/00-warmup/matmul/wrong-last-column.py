# wrong: last column missing
def matmul(A, B):
    result = np.zeros((A.shape[0], B.shape[1]))
    for i in range(A.shape[0]):
        for j in range(B.shape[1] - 1):
            result[i, j] = A[i] @ B[:, j]
    return result
