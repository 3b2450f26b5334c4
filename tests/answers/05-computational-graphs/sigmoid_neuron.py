# %% right: np.append, dot
# id: append
def sigmoid_neuron(w, x):
    s = np.dot(w, np.append(x, 1))
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = np.append(x, 1) * ds
    dx = np.delete(w, 2) * ds
    return [f, dw, dx]

# %% right: the slope from exponentials, concatenate
# id: exponentials
def sigmoid_neuron(w, x):
    inputs = np.concatenate([x, [1.0]])
    e = np.exp(-(w @ inputs))
    slope = e / (1 + e) ** 2
    return 1 / (1 + e), slope * inputs, (slope * w)[:2]

# %% right: the library's graph
# id: graph
from handgrad.graph import Input, Sigmoid


def sigmoid_neuron(w, x):
    ws = [Input(f"w{i}", float(number)) for i, number in enumerate(w)]
    xs = [Input(f"x{i}", float(number)) for i, number in enumerate(x)]
    out = Sigmoid(ws[0] * xs[0] + ws[1] * xs[1] + ws[2])
    out.backward()
    return out.value, np.array([n.grad for n in ws]), np.array([n.grad for n in xs])

# %% right: a lambda for the sigmoid, np.append, a list of the three
# id: lambda-sigmoid
sigmoid = lambda s: 1 / (1 + np.exp(-s))


def sigmoid_neuron(w, x):
    f = sigmoid(np.dot(w[:2], x) + w[2])
    slope = f - f**2
    return [f, np.append(x, 1) * slope, w[:-1] * slope]

# %% right: loops, float32, a 0-d array for f
# id: loop-float32
import math


def sigmoid_neuron(w, x):
    s = w[2]
    for i in range(2):
        s = s + w[i] * x[i]
    f = np.array(1 / (1 + math.exp(-s)))
    dw = np.empty(3, np.float32)
    dx = np.empty(2, np.float32)
    for i in range(2):
        dw[i] = f * (1 - f) * x[i]
        dx[i] = f * (1 - f) * w[i]
    dw[2] = f * (1 - f)
    return f, dw, dx

# %% right: the slope from both sigmoids
# id: negative
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = np.array(1 - 1 / (1 + np.exp(s)))
    ds = 1 / (1 + np.exp(s)) / (1 + np.exp(-s))
    dw = np.concatenate([ds * x, [ds]])
    dx = ds * w[:2]
    return f, dw, dx

# %% right: node by node
def sigmoid_neuron(w, x):
    a, b = w[0] * x[0], w[1] * x[1]
    s = a + b + w[2]
    neg = -1 * s
    e = np.exp(neg)
    d = 1 + e
    f = 1 / d
    dd = -1 / d**2
    de = 1 * dd
    dneg = e * de
    ds = -1 * dneg
    dw, dx = np.zeros(3), np.zeros(2)
    dw[0], dw[1], dw[2] = x[0] * ds, x[1] * ds, ds
    dx[0], dx[1] = w[0] * ds, w[1] * ds
    return f, dw, dx

# %% right: central differences
# id: numerical
def numerical_gradient(f, x, h=1e-5):
    steps = h * np.eye(len(x))
    return np.array([f(x + step) - f(x - step) for step in steps]) / (2 * h)


def sigmoid_neuron(w, x):
    def f(w, x):
        return float(1 / (1 + np.exp(-(w[0] * x[0] + w[1] * x[1] + w[2]))))

    dw = numerical_gradient(lambda v: f(v, x), w.copy())
    dx = numerical_gradient(lambda v: f(w, v), x.copy())
    return f(w, x), dw, dx

# %% right: einsum and outer
# id: outer
def sigmoid_neuron(w, x):
    s = np.einsum("i,i->", w[:-1], x) + w[-1]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = np.outer(ds, np.r_[x, 1])[0]
    dx = np.outer(w, ds)[:2, 0]
    return f, dw, dx

# %% right: in place on copies
# id: own-copies
def sigmoid_neuron(w, x):
    x1 = np.ones(3)
    x1[:2] = x
    out = w * x1
    f = np.exp(-out.sum())
    f += 1
    f **= -1
    dw, dx = x1.copy(), w.copy()[::1]
    dw *= f
    dw -= dw * f
    dx *= f * (1 - f)
    return f, dw, dx[:-1]

# %% right: through tanh
# id: tanh
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = (np.tanh(s / 2) + 1) / 2
    ds = (1 - np.tanh(s / 2) ** 2) / 4
    dw = ds * np.array([x[0], x[1], 1.0])
    dx = np.array([ds * w[i] for i in range(2)])
    return float(f), dw, dx

# %% wrong: bias gradient first
# id: bias-first
# loses: sigmoid_neuron-test-dw
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = ds * np.array([1.0, x[0], x[1]])
    dx = ds * w[:2]
    return f, dw, dx

# %% wrong: bias subtracted
# id: bias-minus
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] - w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = ds * np.array([x[0], x[1], 1.0])
    dx = ds * w[:2]
    return f, dw, dx

# %% wrong: upstream forgotten
# id: bias-one
# loses: sigmoid_neuron-test-dw
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = np.append(ds * x, 1.0)
    dx = ds * w[:2]
    return f, dw, dx

# %% wrong: w2 in its own gradient
# id: bias-w2
# loses: sigmoid_neuron-test-dw
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = ds * np.array([x[0], x[1], w[2]])
    dx = ds * w[:2]
    return f, dw, dx

# %% wrong: bias gradient forgotten
# id: bias-zero
# loses: sigmoid_neuron-test-dw
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = ds * np.array([x[0], x[1], 0.0])
    dx = ds * w[:2]
    return f, dw, dx

# %% wrong: changed its input
# id: changes-w
# loses: sigmoid_neuron-test-keeps
def sigmoid_neuron(w, x):
    s = w[:2] @ x + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = ds * np.append(x, 1)
    w *= ds
    return f, dw, w[:2]

# %% wrong: an axis too many
# id: column
# loses: sigmoid_neuron-test-dw
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = (ds * np.array([x[0], x[1], 1.0])).reshape(3, 1)
    dx = ds * w[:2]
    return f, dw, dx

# %% wrong: reciprocal forgotten
# id: division
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / 1 + np.exp(-s)
    ds = f * (1 - f)
    dw = ds * np.array([x[0], x[1], 1.0])
    dx = ds * w[:2]
    return f, dw, dx

# %% wrong: slope instead of value
# id: ds-returned
# loses: sigmoid_neuron-test-value, sigmoid_neuron-test-keeps
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = ds * np.array([x[0], x[1], 1.0])
    dx = ds * w[:2]
    return ds, dw, dx

# %% wrong: weights of the wrong places
# id: dw-reversed
# loses: sigmoid_neuron-test-dw
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = ds * np.array([x[1], x[0], 1.0])
    dx = ds * w[:2]
    return f, dw, dx

# %% wrong: bias gradient forgotten
# id: dw-two
# loses: sigmoid_neuron-test-dw
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = ds * x
    dx = ds * w[:2]
    return f, dw, dx

# %% wrong: weights of the wrong places
# id: dx-last-weights
# loses: sigmoid_neuron-test-dx
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = ds * np.array([x[0], x[1], 1.0])
    dx = ds * w[1:]
    return f, dw, dx

# %% wrong: weights of the wrong places
# id: dx-reversed
# loses: sigmoid_neuron-test-dx
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = ds * np.array([x[0], x[1], 1.0])
    dx = ds * np.array([w[1], w[0]])
    return f, dw, dx

# %% wrong: number for an array
# id: dx-sum
# loses: sigmoid_neuron-test-dx
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = ds * np.array([x[0], x[1], 1.0])
    dx = float(ds * (w[0] + w[1]))
    return f, dw, dx

# %% wrong: w2 as an input's weight
# id: dx-three
# loses: sigmoid_neuron-test-dx
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = ds * np.array([x[0], x[1], 1.0])
    dx = ds * w
    return f, dw, dx

# %% wrong: answer of the example
# id: example
def sigmoid_neuron(w, x):
    return 0.73, np.array([-0.20, -0.39, 0.20]), np.array([0.39, -0.59])

# %% wrong: exp node left out
# id: exp-left-out
# loses: sigmoid_neuron-test-dw, sigmoid_neuron-test-dx
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = -1 / (1 + np.exp(-s)) ** 2
    dw = ds * np.array([x[0], x[1], 1.0])
    dx = ds * w[:2]
    return f, dw, dx

# %% wrong: sign of the exponent
# id: exponent
# loses: sigmoid_neuron-test-value, sigmoid_neuron-test-keeps
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(s))
    ds = f * (1 - f)
    dw = ds * np.array([x[0], x[1], 1.0])
    dx = ds * w[:2]
    return f, dw, dx

# %% wrong: wrong sign
# id: f-minus-one
# loses: sigmoid_neuron-test-dw, sigmoid_neuron-test-dx
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (f - 1)
    dw = ds * np.array([x[0], x[1], 1.0])
    dx = ds * w[:2]
    return f, dw, dx

# %% wrong: sigmoid forgotten
# id: f-returned-s
# loses: sigmoid_neuron-test-value, sigmoid_neuron-test-keeps
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = ds * np.array([x[0], x[1], 1.0])
    dx = ds * w[:2]
    return s, dw, dx

# %% wrong: exp node left out
# id: f-squared
# loses: sigmoid_neuron-test-dw, sigmoid_neuron-test-dx
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f**2
    dw = ds * np.array([x[0], x[1], 1.0])
    dx = ds * w[:2]
    return f, dw, dx

# %% wrong: half of the sigmoid slope
# id: half
# loses: sigmoid_neuron-test-dw, sigmoid_neuron-test-dx
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f
    dw = ds * np.array([x[0], x[1], 1.0])
    dx = ds * w[:2]
    return f, dw, dx

# %% wrong: list for an array
# id: lists
# loses: sigmoid_neuron-test-dw, sigmoid_neuron-test-dx
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = [ds * x[0], ds * x[1], ds]
    dx = [ds * w[0], ds * w[1]]
    return f, dw, dx

# %% wrong: local gradient forgotten
# id: local-forgotten
# loses: sigmoid_neuron-test-dw, sigmoid_neuron-test-dx
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = ds * np.ones(3)
    dx = ds * np.ones(2)
    return f, dw, dx

# %% wrong: minus lost in the brackets
# id: minus-in-brackets
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-w[0] * x[0] + w[1] * x[1] + w[2]))
    ds = f * (1 - f)
    dw = ds * np.array([x[0], x[1], 1.0])
    dx = ds * w[:2]
    return f, dw, dx

# %% wrong: minus for plus
# id: minus-in-denominator
def sigmoid_neuron(w, x):
    s = np.dot(w, [x[0], x[1], 1])
    f = 1 / (1 - np.exp(-s))
    ds = f * (1 - f)
    return f, ds * np.append(x, 1), ds * w[:-1]

# %% wrong: wrong sign
# id: minus-lost
# loses: sigmoid_neuron-test-dw, sigmoid_neuron-test-dx
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = -1 / (1 + np.exp(-s)) ** 2 * np.exp(-s)
    dw = ds * np.array([x[0], x[1], 1.0])
    dx = ds * w[:2]
    return f, dw, dx

# %% wrong: bias forgotten
# id: no-bias
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = ds * np.array([x[0], x[1], 1.0])
    dx = ds * w[:2]
    return f, dw, dx

# %% wrong: 1 not added
# id: no-one
def sigmoid_neuron(w, x):
    s = sum(wi * xi for wi, xi in zip(w, x)) + w[2]
    f = 1 / np.exp(-s)
    dw = np.array([x[0] * f * (1 - f), x[1] * f * (1 - f), f * (1 - f)])
    dx = np.array([w[0] * f * (1 - f), w[1] * f * (1 - f)])
    return f, dw, dx

# %% wrong: sigmoid forgotten
# id: no-sigmoid
# loses: sigmoid_neuron-test-value, sigmoid_neuron-test-keeps
def sigmoid_neuron(w, x):
    s = w[:2] @ x + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    return s, ds * np.array([*x, 1]), ds * w[:2]

# %% wrong: sigmoid slope forgotten
# id: no-slope
# loses: sigmoid_neuron-test-dw, sigmoid_neuron-test-dx
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = 1
    dw = ds * np.array([x[0], x[1], 1.0])
    dx = ds * w[:2]
    return f, dw, dx

# %% wrong: inputs not switched
# id: not-switched
# loses: sigmoid_neuron-test-dw, sigmoid_neuron-test-dx
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = ds * np.array([w[0], w[1], 1.0])
    dx = ds * x
    return f, dw, dx

# %% wrong: half of the sigmoid slope
# id: other-half
# loses: sigmoid_neuron-test-dw, sigmoid_neuron-test-dx
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = 1 - f
    dw = ds * np.array([x[0], x[1], 1.0])
    dx = ds * w[:2]
    return f, dw, dx

# %% wrong: rounded
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = ds * np.array([x[0], x[1], 1.0])
    dx = ds * w[:2]
    return round(float(f), 2), dw.round(2), dx.round(2)

# %% wrong: sigmoid applied twice
# id: sigmoid-twice
# loses: sigmoid_neuron-test-dw, sigmoid_neuron-test-dx
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = 1 / (1 + np.exp(-f)) * (1 - 1 / (1 + np.exp(-f)))
    dw = ds * np.array([x[0], x[1], 1.0])
    dx = ds * w[:2]
    return f, dw, dx

# %% wrong: brackets forgotten
# id: slope-brackets
# loses: sigmoid_neuron-test-dw, sigmoid_neuron-test-dx
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * 1 - f
    dw = ds * np.array([x[0], x[1], 1.0])
    dx = ds * w[:2]
    return f, dw, dx

# %% wrong: only exp counted
# id: slope-exp
# loses: sigmoid_neuron-test-dw, sigmoid_neuron-test-dx
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = np.exp(-s)
    dw = ds * np.array([x[0], x[1], 1.0])
    dx = ds * w[:2]
    return f, dw, dx

# %% wrong: sigmoid slope from its input
# id: slope-from-input
# loses: sigmoid_neuron-test-dw, sigmoid_neuron-test-dx
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = s * (1 - s)
    dw = ds * np.array([x[0], x[1], 1.0])
    dx = ds * w[:2]
    return f, dw, dx

# %% wrong: 1 - f squared
# id: slope-of-tanh
# loses: sigmoid_neuron-test-dw, sigmoid_neuron-test-dx
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = 1 - f**2
    dw = ds * np.array([x[0], x[1], 1.0])
    dx = ds * w[:2]
    return f, dw, dx

# %% wrong: plus for minus in the slope
# id: slope-plus
# loses: sigmoid_neuron-test-dw, sigmoid_neuron-test-dx
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 + f)
    dw = ds * np.array([x[0], x[1], 1.0])
    dx = ds * w[:2]
    return f, dw, dx

# %% wrong: gradients in another order
# id: swapped
# loses: sigmoid_neuron-test-dw, sigmoid_neuron-test-dx
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = ds * np.array([x[0], x[1], 1.0])
    dx = ds * w[:2]
    return f, dx, dw

# %% wrong: tanh instead of sigmoid
# id: tanh
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = np.tanh(s)
    ds = 1 - f**2
    dw = ds * np.array([x[0], x[1], 1.0])
    dx = ds * w[:2]
    return f, dw, dx

# %% wrong: slope times value
# id: terms-of-s
# loses: sigmoid_neuron-test-dw
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = ds * np.array([w[0] * x[0], w[1] * x[1], w[2]])
    dx = ds * w[:2]
    return f, dw, dx

# %% wrong: list for an array
# id: tuples
# loses: sigmoid_neuron-test-dw, sigmoid_neuron-test-dx
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = (ds * x[0], ds * x[1], ds)
    dx = (ds * w[0], ds * w[1])
    return f, dw, dx

# %% wrong: wrong number of parts
# id: value-only
def sigmoid_neuron(w, x):
    return 1 / (1 + np.exp(-(w[:2] @ x + w[2])))

# %% wrong: bias is the first weight
# id: w-as-bias-first
def sigmoid_neuron(w, x):
    s = w[0] + w[1] * x[0] + w[2] * x[1]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = ds * np.array([1.0, x[0], x[1]])
    dx = ds * w[1:]
    return f, dw, dx

# %% wrong: w2 multiplied by an input
# id: w2-times-x
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2] * x[1]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = ds * np.array([x[0], x[1], x[1]])
    dx = ds * w[:2]
    return f, dw, dx

# %% wrong: weights of the wrong places
# id: weights-crossed
def sigmoid_neuron(w, x):
    s = w[0] * x[1] + w[1] * x[0] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = ds * np.array([x[1], x[0], 1.0])
    dx = ds * np.array([w[1], w[0]])
    return f, dw, dx

# %% wrong: weights of the wrong places
# id: weights-crossed-in-s
def sigmoid_neuron(w, x):
    w0, w1, w2 = w
    x1, x0 = x
    f = 1 / (1 + np.exp(-(w0 * x0 + w1 * x1 + w2)))
    ds = f * (1 - f)
    return f, ds * np.array([*x, 1]), ds * np.array([w0, w1])

# %% wrong: all zeros
# id: zero-gradients
# loses: sigmoid_neuron-test-dw, sigmoid_neuron-test-dx
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 - f)
    dw = np.zeros(3)
    dx = np.zeros(2)
    return f, dw, dx

# %% wrong: rounded
# id: four-digits
def sigmoid_neuron(w, x):
    z = w[0] * x[0] + w[1] * x[1] + w[2]
    f = 1 / (1 + np.exp(-z))
    dz = f * (1 - f)
    dw = np.array([x[0] * dz, x[1] * dz, dz])
    dx = np.array([w[0] * dz, w[1] * dz])
    return round(float(f), 4), np.round(dw, 4), np.round(dx, 4)

# %% wrong: half of the sigmoid slope + bias gradient forgotten
# id: pair-half-bias
# loses: sigmoid_neuron-test-dw, sigmoid_neuron-test-dx
def sigmoid_neuron(w, x):
    s = w[:2] @ x + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f
    return f, ds * np.append(x, 0.0), ds * w[:2]

# %% wrong: half of the sigmoid slope + bias gradient first
# id: pair-half-first
# loses: sigmoid_neuron-test-dw, sigmoid_neuron-test-dx
def sigmoid_neuron(w, x):
    s = w[:2] @ x + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = 1 - f
    return f, ds * np.insert(x, 0, 1.0), ds * w[:2]

# %% wrong: bias forgotten + sign of the exponent
# id: pair-no-bias-sign
def sigmoid_neuron(w, x):
    s = w[:2] @ x
    f = 1 / (1 + np.exp(s))
    ds = f * (1 - f)
    return f, ds * np.append(x, 1.0), ds * w[:2]

# %% wrong: bias forgotten + half of the sigmoid slope
# id: pair-no-bias-half
def sigmoid_neuron(w, x):
    s = w[:2] @ x
    f = 1 / (1 + np.exp(-s))
    ds = f
    return f, ds * np.append(x, 1.0), ds * w[:2]

# %% wrong: sigmoid slope forgotten + inputs not switched
# id: pair-not-switched-slope
# loses: sigmoid_neuron-test-dw, sigmoid_neuron-test-dx
def sigmoid_neuron(w, x):
    s = w[:2] @ x + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = 1.0
    return f, ds * w, ds * x

# %% wrong: plus for minus in the slope + weights of the wrong places
# id: pair-plus-places
# loses: sigmoid_neuron-test-dw, sigmoid_neuron-test-dx
def sigmoid_neuron(w, x):
    s = w[:2] @ x + w[2]
    f = 1 / (1 + np.exp(-s))
    ds = f * (1 + f)
    return f, ds * np.append(x, 1.0), ds * w[1:]

# %% wrong: bias subtracted + 1 not added
# id: pair-subtracted-no-one
def sigmoid_neuron(w, x):
    s = w[:2] @ x - w[2]
    f = 1 / np.exp(-s)
    ds = f * (1 - f)
    return f, ds * np.append(x, 1.0), ds * w[:2]
