# right: the library's graph
from handgrad.graph import Input, Sigmoid


def sigmoid_neuron(w, x):
    ws = [Input(f"w{i}", float(number)) for i, number in enumerate(w)]
    xs = [Input(f"x{i}", float(number)) for i, number in enumerate(x)]
    out = Sigmoid(ws[0] * xs[0] + ws[1] * xs[1] + ws[2])
    out.backward()
    return out.value, np.array([n.grad for n in ws]), np.array([n.grad for n in xs])
