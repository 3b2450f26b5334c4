# %% right: itertools.accumulate
# id: accumulate
from itertools import accumulate


def gradient_descent(gradient, w0, learning_rate, steps):
    step = lambda w, _: w - learning_rate * gradient(w)
    return np.array(list(accumulate(range(steps), step, initial=w0)))

# %% right: an array made beforehand
# id: array
def gradient_descent(gradient, w0, learning_rate, steps):
    path = np.zeros((steps + 1,) + w0.shape)
    path[0] = w0
    for t in range(steps):
        path[t + 1] = path[t] - learning_rate * gradient(path[t])
    return path

# %% right: in single precision
# id: float32
def gradient_descent(gradient, w0, learning_rate, steps):
    path = np.empty((steps + 1, *w0.shape), np.float32)
    path[0] = w0
    for i, w in enumerate(path[:-1]):
        path[i + 1] = w - learning_rate * gradient(w)
    return path

# %% right: a generator put into an array, one gradient too many
# id: generator
def gradient_descent(gradient, w0, learning_rate, steps):
    def walk():
        w = w0
        for _ in range(steps + 1):
            yield w
            w = np.subtract(w, np.multiply(learning_rate, gradient(w)))

    return np.array(tuple(walk()))

# %% right: in place on its own copy, copies stored
# id: in-place-copies
def gradient_descent(gradient, w0, learning_rate, steps):
    w = w0.copy()
    path = [w.copy()]
    for _ in range(steps):
        w -= learning_rate * gradient(w)
        path.append(w.copy())
    return np.stack(path)

# %% right: stacked last, then turned
# id: last-axis
def gradient_descent(gradient, w0, learning_rate, steps):
    ws = [np.asarray(w0)]
    for _ in range(steps):
        ws += [ws[-1] - learning_rate * gradient(ws[-1])]
    return np.moveaxis(np.stack(ws, axis=-1), -1, 0)

# %% right: a list of arrays as it is
# id: list
def gradient_descent(gradient, w0, learning_rate, steps):
    w = w0
    places = [w]
    while len(places) <= steps:
        w = w + learning_rate * -gradient(w)
        places.append(w)
    return places

# %% right: calls itself
# id: recursion
def gradient_descent(gradient, w0, learning_rate, steps):
    if steps == 0:
        return w0[np.newaxis].copy()
    rest = gradient_descent(gradient, w0 - learning_rate * gradient(w0), learning_rate, steps - 1)
    return np.concatenate([w0[None], rest])

# %% wrong: changed its input
# id: changes-start
# loses: gradient_descent-test-keeps
def gradient_descent(gradient, w0, learning_rate, steps):
    w = w0
    path = [w.copy()]
    for _ in range(steps):
        w -= learning_rate * gradient(w)
        path.append(w.copy())
    return np.array(path)

# %% wrong: length of the gradient lost
# id: direction-only
def gradient_descent(gradient, w0, learning_rate, steps):
    path = [w0]
    for _ in range(steps):
        g = gradient(path[-1])
        path.append(path[-1] - learning_rate * g / np.linalg.norm(g))
    return np.array(path)

# %% wrong: divided by the learning rate
# id: divided
def gradient_descent(gradient, w0, learning_rate, steps):
    path = [w0]
    for _ in range(steps):
        path.append(path[-1] - gradient(path[-1]) / learning_rate)
    return np.array(path)

# %% wrong: gradient of the start only
# id: fixed-slope
def gradient_descent(gradient, w0, learning_rate, steps):
    slope = gradient(w0)
    path = [w0]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * slope)
    return np.array(path)

# %% wrong: flattened
# id: flat
def gradient_descent(gradient, w0, learning_rate, steps):
    path = [w0]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * gradient(path[-1]))
    return np.concatenate([p.ravel() for p in path])

# %% wrong: steps from the start
# id: from-start
def gradient_descent(gradient, w0, learning_rate, steps):
    path = [w0]
    for _ in range(steps):
        path.append(w0 - learning_rate * gradient(path[-1]))
    return np.array(path)

# %% wrong: cut to integers
# id: integers
def gradient_descent(gradient, w0, learning_rate, steps):
    path = np.zeros((steps + 1, *w0.shape), dtype=int)
    path[0] = w0
    for t in range(steps):
        path[t + 1] = path[t] - learning_rate * gradient(path[t])
    return path

# %% wrong: last step left out
# id: no-end
def gradient_descent(gradient, w0, learning_rate, steps):
    w, path = w0, []
    for _ in range(steps):
        path.append(w)
        w = w - learning_rate * gradient(w)
    return np.array(path)

# %% wrong: no learning rate
# id: no-rate
def gradient_descent(gradient, w0, learning_rate, steps):
    path = [w0]
    for _ in range(steps):
        path.append(path[-1] - gradient(path[-1]))
    return np.array(path)

# %% wrong: start left out
# id: no-start
def gradient_descent(gradient, w0, learning_rate, steps):
    w, path = w0, []
    for _ in range(steps):
        w = w - learning_rate * gradient(w)
        path.append(w)
    return np.array(path) if path else w0[None]

# %% wrong: only the last place
# id: only-end
def gradient_descent(gradient, w0, learning_rate, steps):
    w = w0
    for _ in range(steps):
        w = w - learning_rate * gradient(w)
    return w

# %% wrong: list for an array
# id: plain-list
def gradient_descent(gradient, w0, learning_rate, steps):
    path = [w0]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * gradient(path[-1]))
    return np.array(path).tolist()

# %% wrong: returned None
# id: prints
def gradient_descent(gradient, w0, learning_rate, steps):
    w = w0
    for _ in range(steps):
        print(w)
        w = w - learning_rate * gradient(w)
    print(w)

# %% wrong: learning rate twice
# id: rate-twice
def gradient_descent(gradient, w0, learning_rate, steps):
    path = [w0]
    for _ in range(steps):
        step = learning_rate * gradient(path[-1])
        path.append(path[-1] - learning_rate * step)
    return np.array(path)

# %% wrong: rounded
# id: rounds
def gradient_descent(gradient, w0, learning_rate, steps):
    path = [w0]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * gradient(path[-1]))
    return np.round(path, 3)

# %% wrong: one array stored many times
# id: same-array
def gradient_descent(gradient, w0, learning_rate, steps):
    w = w0.copy()
    path = [w]
    for _ in range(steps):
        w -= learning_rate * gradient(w)
        path.append(w)
    return np.array(path)

# %% wrong: length of the gradient lost
# id: signs
def gradient_descent(gradient, w0, learning_rate, steps):
    path = np.zeros((steps + 1, *w0.shape))
    path[0] = w0
    for i in range(steps):
        uphill = gradient(path[i])
        path[i + 1] = np.where(uphill > 0, path[i] - learning_rate, path[i] + learning_rate)
    return path

# %% wrong: slopes for places
# id: slopes
def gradient_descent(gradient, w0, learning_rate, steps):
    w = w0.copy()
    path = []
    for i in range(steps + 1):
        g = gradient(w)
        path.append(g)
        w = w - learning_rate * g
    return np.array(path)

# %% wrong: start stored twice
# id: start-twice
def gradient_descent(gradient, w0, learning_rate, steps):
    w = w0
    path = [w0]
    for _ in range(steps):
        path.append(w)
        w = w - learning_rate * gradient(w)
    return np.array(path)

# %% wrong: w replaced by its step
# id: step-for-place
def gradient_descent(gradient, w0, learning_rate, steps):
    path = [w0]
    for _ in range(steps):
        path.append(-learning_rate * gradient(path[-1]))
    return np.array(path)

# %% wrong: one step too many
# id: too-long
def gradient_descent(gradient, w0, learning_rate, steps):
    path = [w0]
    for _ in range(steps + 1):
        path.append(path[-1] - learning_rate * gradient(path[-1]))
    return np.array(path)

# %% wrong: transposed
def gradient_descent(gradient, w0, learning_rate, steps):
    path = [w0]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * gradient(path[-1]))
    return np.array(path).T

# %% wrong: stepped uphill
# id: uphill
def gradient_descent(gradient, w0, learning_rate, steps):
    path = [w0]
    for _ in range(steps):
        path.append(path[-1] + learning_rate * gradient(path[-1]))
    return np.array(path)

# %% wrong: no step
# id: zeros
def gradient_descent(gradient, w0, learning_rate, steps):
    w = w0.copy()
    path = [w0]
    for _ in range(steps):
        w - learning_rate * gradient(w)
        path.append(w)
    return np.array(path)

# %% right: scales the slope that it is given
# id: scales-the-slope
def gradient_descent(gradient, w0, learning_rate, steps):
    path = [w0]
    for _ in range(steps):
        slope = gradient(path[-1])
        slope *= -learning_rate
        slope += path[-1]
        path.append(slope)
    return np.stack(path)

# %% wrong: stepped uphill + no learning rate
# id: uphill-no-rate
def gradient_descent(gradient, w0, learning_rate, steps):
    path = [w0]
    for _ in range(steps):
        path.append(path[-1] + gradient(path[-1]))
    return np.array(path)

# %% wrong: start left out + no learning rate
# id: no-start-no-rate
def gradient_descent(gradient, w0, learning_rate, steps):
    path = [w0]
    for _ in range(steps):
        path.append(path[-1] - gradient(path[-1]))
    return np.array(path[1:]) if steps else w0[None]

# %% wrong: stepped uphill + last step left out
# id: uphill-no-end
def gradient_descent(gradient, w0, learning_rate, steps):
    w, path = w0, []
    for _ in range(steps):
        path.append(w)
        w = w + learning_rate * gradient(w)
    return np.array(path)

# %% wrong: gradient of the start only + stepped uphill
# id: fixed-slope-uphill
def gradient_descent(gradient, w0, learning_rate, steps):
    path = [w0]
    for _ in range(steps):
        path.append(path[-1] + learning_rate * gradient(w0))
    return np.array(path)

# %% wrong: learning rate twice + start stored twice
# id: rate-twice-start-twice
def gradient_descent(gradient, w0, learning_rate, steps):
    w, path = w0, [w0]
    for _ in range(steps):
        path.append(w)
        w = w - learning_rate * (learning_rate * gradient(w))
    return np.array(path)

# %% wrong: length of the gradient lost + one step too many
# id: direction-too-long
def gradient_descent(gradient, w0, learning_rate, steps):
    path = [w0]
    for _ in range(steps + 1):
        slope = gradient(path[-1])
        path.append(path[-1] - learning_rate * slope / np.linalg.norm(slope))
    return np.array(path)
