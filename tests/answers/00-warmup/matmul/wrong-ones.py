# wrong: off by one
def matmul(A, B):
    result = np.ones((A.shape[0], B.shape[1]))
    result += A @ B
    return result
