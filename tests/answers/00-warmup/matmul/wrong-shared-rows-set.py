# wrong: rows share one list
def matmul(A, B):
    result = [[0] * B.shape[1]] * A.shape[0]
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            result[i][j] = np.dot(A[i], B[:, j])
    return np.array(result)
