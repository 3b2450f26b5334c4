# right: two loops and np.dot
def matmul(A, B):
    N, M = A.shape[0], B.shape[1]
    C = np.empty((N, M))
    for n in range(N):
        for m in range(M):
            C[n, m] = np.dot(A[n], B[:, m])
    return C
