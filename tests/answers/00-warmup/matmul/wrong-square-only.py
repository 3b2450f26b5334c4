# wrong: made for squares only
def matmul(A, B):
    n = len(A)
    result = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            for k in range(n):
                result[i, j] += A[i, k] * B[k, j]
    return result
