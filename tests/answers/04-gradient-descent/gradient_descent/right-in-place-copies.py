# right: in place on its own copy, copies stored
def gradient_descent(gradient, w0, learning_rate, steps):
    w = w0.copy()
    path = [w.copy()]
    for _ in range(steps):
        w -= learning_rate * gradient(w)
        path.append(w.copy())
    return np.stack(path)
