# wrong: divided by the learning rate
def gradient_descent(gradient, w0, learning_rate, steps):
    path = [w0]
    for _ in range(steps):
        path.append(path[-1] - gradient(path[-1]) / learning_rate)
    return np.array(path)
