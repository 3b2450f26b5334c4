# right: np.matrix
def matmul(A, B):
    return np.matrix(A) * np.matrix(B)
