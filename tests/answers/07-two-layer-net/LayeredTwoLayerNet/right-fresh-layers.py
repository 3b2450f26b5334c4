# right: new layers at each call
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
        layers = [Affine(self.params['W1'], self.params['b1']), Sigmoid(), Affine(self.params['W2'], self.params['b2'])]
        out = x
        for layer in layers:
            out = layer.forward(out)
        last = SoftmaxWithLoss()
        last.forward(out, t)
        dout = last.backward()
        for i in (2, 1, 0):
            dout = layers[i].backward(dout)
        return dict(W1=layers[0].dW, b1=layers[0].db, W2=layers[2].dW, b2=layers[2].db)
