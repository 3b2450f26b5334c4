# right: W1 as a list of rows, Fortran order
class SimpleTwoLayerNet:
    """x -> Affine -> Sigmoid -> Affine -> Softmax, written without layers.

    params: W1 (input_size, hidden_size), b1 (hidden_size,),
            W2 (hidden_size, output_size), b2 (output_size,)
    """

    def __init__(self, input_size, hidden_size, output_size, rng):
        self.params = {
            "W1": rng.normal(size=(input_size, hidden_size)) / np.sqrt(input_size),
            "b1": np.zeros(hidden_size),
            "W2": rng.normal(size=(hidden_size, output_size)) / np.sqrt(hidden_size),
            "b2": np.zeros(output_size),
        }

    def predict(self, x):
        """The scores (N, output_size) of a batch x (N, input_size)."""
        z1 = sigmoid(x @ self.params["W1"] + self.params["b1"])
        return z1 @ self.params["W2"] + self.params["b2"]

    def loss(self, x, t):
        return cross_entropy(softmax(self.predict(x)), t)

    def gradient(self, x, t):
        """The gradients of the loss, as a dict W1, b1, W2, b2.

        x: (N, input_size); t: one-hot (N, output_size)
        """
        W1, b1 = self.params["W1"], self.params["b1"]
        W2, b2 = self.params["W2"], self.params["b2"]

        # forward
        a1 = x @ W1 + b1
        z1 = sigmoid(a1)
        a2 = z1 @ W2 + b2
        y = softmax(a2)

        # backward
        dy = (y - t) / len(x)
        dz1 = dy @ W2.T
        da1 = dz1 * z1 * (1 - z1)
        return {
            "W1": [column @ da1 for column in x.T],
            "b1": da1.sum(axis=0),
            "W2": np.asfortranarray(z1.T @ dy),
            "b2": dy.sum(axis=0),
        }
