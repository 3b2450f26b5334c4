# right: itertools.accumulate
from itertools import accumulate


def gradient_descent(gradient, w0, learning_rate, steps):
    step = lambda w, _: w - learning_rate * gradient(w)
    return np.array(list(accumulate(range(steps), step, initial=w0)))
