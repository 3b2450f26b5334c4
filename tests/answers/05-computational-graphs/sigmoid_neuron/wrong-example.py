# wrong: answer of the example
def sigmoid_neuron(w, x):
    return 0.73, np.array([-0.20, -0.39, 0.20]), np.array([0.39, -0.59])
