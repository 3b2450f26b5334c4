# wrong: no step
def gradient_descent(gradient, w0, learning_rate, steps):
    w = w0.copy()
    path = [w0]
    for _ in range(steps):
        w - learning_rate * gradient(w)
        path.append(w)
    return np.array(path)
