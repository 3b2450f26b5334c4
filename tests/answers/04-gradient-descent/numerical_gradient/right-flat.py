# right: x.flat and a saved original
def numerical_gradient(f, x, h=1e-4):
    original = x.copy()
    result = []
    for i in range(x.size):
        values = []
        for step in (h, -h):
            x.flat[i] = original.flat[i] + step
            values.append(f(x))
        x.flat[i] = original.flat[i]
        result.append((values[0] - values[1]) / h / 2)
    return np.reshape(result, x.shape, order="C")
