# right: an array made beforehand
def gradient_descent(gradient, w0, learning_rate, steps):
    path = np.zeros((steps + 1,) + w0.shape)
    path[0] = w0
    for t in range(steps):
        path[t + 1] = path[t] - learning_rate * gradient(path[t])
    return path
