# wrong: flattened
def gradient_descent(gradient, w0, learning_rate, steps):
    path = [w0]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * gradient(path[-1]))
    return np.concatenate([p.ravel() for p in path])
