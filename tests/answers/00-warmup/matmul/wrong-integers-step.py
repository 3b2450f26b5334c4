# wrong: cut to integers
def matmul(A, B):
    result = np.zeros((A.shape[0], B.shape[1]), dtype=int)
    for i in range(A.shape[0]):
        for j in range(B.shape[1]):
            for k in range(len(B)):
                result[i, j] = result[i, j] + A[i, k] * B[k, j]
    return result
