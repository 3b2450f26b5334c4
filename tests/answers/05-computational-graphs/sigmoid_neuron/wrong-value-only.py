# wrong: wrong number of parts
def sigmoid_neuron(w, x):
    return 1 / (1 + np.exp(-(w[:2] @ x + w[2])))
