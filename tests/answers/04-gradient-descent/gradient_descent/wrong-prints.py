# wrong: returned None
def gradient_descent(gradient, w0, learning_rate, steps):
    w = w0
    for _ in range(steps):
        print(w)
        w = w - learning_rate * gradient(w)
    print(w)
