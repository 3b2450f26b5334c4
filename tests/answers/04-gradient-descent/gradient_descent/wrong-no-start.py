# wrong: start left out
def gradient_descent(gradient, w0, learning_rate, steps):
    w, path = w0, []
    for _ in range(steps):
        w = w - learning_rate * gradient(w)
        path.append(w)
    return np.array(path) if path else w0[None]
