# right: recursion over the layers
class LayeredTwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size, rng):
        self.params = {
            "W1": rng.normal(size=(input_size, hidden_size)) / np.sqrt(input_size),
            "b1": np.zeros(hidden_size),
            "W2": rng.normal(size=(hidden_size, output_size)) / np.sqrt(hidden_size),
            "b2": np.zeros(output_size),
        }
        self.layers = [
            Affine(self.params["W1"], self.params["b1"]),
            Sigmoid(),
            Affine(self.params["W2"], self.params["b2"]),
        ]
        self.last_layer = SoftmaxWithLoss()

    def predict(self, x):
        for layer in self.layers:
            x = layer.forward(x)
        return x

    def loss(self, x, t):
        return self.last_layer.forward(self.predict(x), t)

    def gradient(self, x, t):
        self.last_layer.forward(self.predict(x), t)

        def walk(layers, dout):
            if layers:
                walk(layers[:-1], layers[-1].backward(dout))

        walk(self.layers, self.last_layer.backward())
        return {
            f'{name}{number}': getattr(self.layers[i], f'd{name}')
            for number, i in ((1, 0), (2, 2))
            for name in ('W', 'b')
        }
