# wrong: learning rate twice
def gradient_descent(gradient, w0, learning_rate, steps):
    path = [w0]
    for _ in range(steps):
        step = learning_rate * gradient(path[-1])
        path.append(path[-1] - learning_rate * step)
    return np.array(path)
