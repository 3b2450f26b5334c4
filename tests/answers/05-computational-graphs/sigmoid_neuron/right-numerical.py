# right: central differences
def numerical_gradient(f, x, h=1e-5):
    steps = h * np.eye(len(x))
    return np.array([f(x + step) - f(x - step) for step in steps]) / (2 * h)


def sigmoid_neuron(w, x):
    def f(w, x):
        return float(1 / (1 + np.exp(-(w[0] * x[0] + w[1] * x[1] + w[2]))))

    dw = numerical_gradient(lambda v: f(v, x), w.copy())
    dx = numerical_gradient(lambda v: f(w, v), x.copy())
    return f(w, x), dw, dx
