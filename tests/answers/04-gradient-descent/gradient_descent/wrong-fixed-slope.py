# wrong: gradient of the start only
def gradient_descent(gradient, w0, learning_rate, steps):
    slope = gradient(w0)
    path = [w0]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * slope)
    return np.array(path)
