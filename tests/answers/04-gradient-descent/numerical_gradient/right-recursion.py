# right: row by row, calling itself
def numerical_gradient(f, x, h=1e-4):
    if x.ndim == 1:
        slopes = np.empty(len(x))
        for i in range(len(x)):
            moved = np.array(x)
            moved[i] = x[i] + h
            top = f(moved)
            moved[i] = x[i] - h
            slopes[i] = (top - f(moved)) / (2 * h)
        return slopes

    def with_row(i, row):
        whole = x.copy()
        whole[i] = row
        return f(whole)

    rows = [numerical_gradient(lambda row, i=i: with_row(i, row), x[i], h) for i in range(len(x))]
    return np.asfortranarray(np.stack(rows))
