# wrong: only the last place
def gradient_descent(gradient, w0, learning_rate, steps):
    w = w0
    for _ in range(steps):
        w = w - learning_rate * gradient(w)
    return w
