# right: the slope from exponentials, concatenate
def sigmoid_neuron(w, x):
    inputs = np.concatenate([x, [1.0]])
    e = np.exp(-(w @ inputs))
    slope = e / (1 + e) ** 2
    return 1 / (1 + e), slope * inputs, (slope * w)[:2]
