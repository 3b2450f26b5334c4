# right: single precision, kept in double
def matmul(A, B):
    out = np.zeros((len(A), B.shape[1]))
    for i in range(len(A)):
        out[i] = A[i].astype(np.float32) @ B.astype(np.float32)
    return out
