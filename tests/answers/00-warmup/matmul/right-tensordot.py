# right: np.tensordot
def matmul(A, B):
    return np.tensordot(A, B, axes=1)
