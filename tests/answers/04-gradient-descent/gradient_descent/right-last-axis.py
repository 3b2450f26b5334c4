# right: stacked last, then turned
def gradient_descent(gradient, w0, learning_rate, steps):
    ws = [np.asarray(w0)]
    for _ in range(steps):
        ws += [ws[-1] - learning_rate * gradient(ws[-1])]
    return np.moveaxis(np.stack(ws, axis=-1), -1, 0)
