# right: a copy as a long vector, a list of arrays
def numerical_gradient(f, x, h=1e-4):
    flat = x.flatten()
    slopes = np.zeros(flat.shape)
    for i in range(flat.size):
        keep = flat[i]
        flat[i] = keep + h
        slopes[i] += f(flat.reshape(x.shape))
        flat[i] = keep - h
        slopes[i] -= f(flat.reshape(x.shape))
        flat[i] = keep
    slopes = (slopes / (2 * h)).reshape(x.shape)
    return list(slopes) if x.ndim > 1 else slopes
