# wrong: length of the gradient lost
def gradient_descent(gradient, w0, learning_rate, steps):
    path = [w0]
    for _ in range(steps):
        g = gradient(path[-1])
        path.append(path[-1] - learning_rate * g / np.linalg.norm(g))
    return np.array(path)
