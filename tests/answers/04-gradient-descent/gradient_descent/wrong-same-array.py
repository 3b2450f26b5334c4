# wrong: one array stored many times
def gradient_descent(gradient, w0, learning_rate, steps):
    w = w0.copy()
    path = [w]
    for _ in range(steps):
        w -= learning_rate * gradient(w)
        path.append(w)
    return np.array(path)
