# wrong: transposed
def matmul(A, B):
    result = np.zeros((B.shape[1], A.shape[0]))
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            result[j, i] = A[i] @ B[:, j]
    return result
