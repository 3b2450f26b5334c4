# right: a transposed view of a transposed product
def matmul(A, B):
    return (B.T @ A.T).T
