# right: nested lists, made an array at the end
def matmul(A, B):
    return np.array([[sum(x * y for x, y in zip(row, col)) for col in B.T] for row in A])
