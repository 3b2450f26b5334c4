# wrong: one example counted
class LayeredTwoLayerNet:
    """The network of exercise 1, built from layers; params as there."""

    def __init__(self, input_size, hidden_size, output_size, rng):
        self.params = {
            "W1": rng.normal(size=(input_size, hidden_size)) / np.sqrt(input_size),
            "b1": np.zeros(hidden_size),
            "W2": rng.normal(size=(hidden_size, output_size)) / np.sqrt(hidden_size),
            "b2": np.zeros(output_size),
        }
        # The layers hold the very arrays of params: a step taken in place reaches them.
        self.layers = [
            Affine(self.params["W1"], self.params["b1"]),
            Sigmoid(),
            Affine(self.params["W2"], self.params["b2"]),
        ]
        self.last_layer = SoftmaxWithLoss()

    def predict(self, x):
        """The scores (N, output_size) of a batch x (N, input_size)."""
        for layer in self.layers:
            x = layer.forward(x)
        return x

    def loss(self, x, t):
        return self.last_layer.forward(self.predict(x), t)

    def gradient(self, x, t):
        """The gradients of the loss, as a dict W1, b1, W2, b2.

        x: (N, input_size); t: one-hot (N, output_size)
        """
        self.loss(x[:1], t[:1])
        dout = self.last_layer.backward()
        for layer in reversed(self.layers):
            dout = layer.backward(dout)
        first, _, second = self.layers
        return {"W1": first.dW, "b1": first.db, "W2": second.dW, "b2": second.db}
