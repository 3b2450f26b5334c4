# wrong: changed its input
def gradient_descent(gradient, w0, learning_rate, steps):
    w = w0
    path = [w.copy()]
    for _ in range(steps):
        w -= learning_rate * gradient(w)
        path.append(w.copy())
    return np.array(path)
