# right: a generator put into an array, one gradient too many
def gradient_descent(gradient, w0, learning_rate, steps):
    def walk():
        w = w0
        for _ in range(steps + 1):
            yield w
            w = np.subtract(w, np.multiply(learning_rate, gradient(w)))

    return np.array(tuple(walk()))
