# right: through tanh
def sigmoid_neuron(w, x):
    s = w[0] * x[0] + w[1] * x[1] + w[2]
    f = (np.tanh(s / 2) + 1) / 2
    ds = (1 - np.tanh(s / 2) ** 2) / 4
    dw = ds * np.array([x[0], x[1], 1.0])
    dx = np.array([ds * w[i] for i in range(2)])
    return float(f), dw, dx
