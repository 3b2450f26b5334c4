# wrong: steps from the start
def gradient_descent(gradient, w0, learning_rate, steps):
    path = [w0]
    for _ in range(steps):
        path.append(w0 - learning_rate * gradient(path[-1]))
    return np.array(path)
