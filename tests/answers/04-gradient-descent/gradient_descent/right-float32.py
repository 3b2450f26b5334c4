# right: in single precision
def gradient_descent(gradient, w0, learning_rate, steps):
    path = np.empty((steps + 1, *w0.shape), np.float32)
    path[0] = w0
    for i, w in enumerate(path[:-1]):
        path[i + 1] = w - learning_rate * gradient(w)
    return path
