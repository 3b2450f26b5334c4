# right: a sum of outer products
def matmul(A, B):
    total = 0
    for k in range(A.shape[1]):
        total = total + np.outer(A[:, k], B[k])
    return total
