# wrong: flattened
def matmul(A, B):
    result = []
    for row in A:
        for column in B.T:
            result.append(np.dot(row, column))
    return np.array(result)
