# wrong: start stored twice
def gradient_descent(gradient, w0, learning_rate, steps):
    w = w0
    path = [w0]
    for _ in range(steps):
        path.append(w)
        w = w - learning_rate * gradient(w)
    return np.array(path)
