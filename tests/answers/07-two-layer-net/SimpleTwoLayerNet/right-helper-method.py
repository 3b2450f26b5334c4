# right: a method for one layer, bias by a row of ones
class SimpleTwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size, rng):
        self.params = {
            "W1": rng.normal(size=(input_size, hidden_size)) / np.sqrt(input_size),
            "b1": np.zeros(hidden_size),
            "W2": rng.normal(size=(hidden_size, output_size)) / np.sqrt(hidden_size),
            "b2": np.zeros(output_size),
        }

    def predict(self, x):
        z1 = sigmoid(x @ self.params["W1"] + self.params["b1"])
        return z1 @ self.params["W2"] + self.params["b2"]

    def loss(self, x, t):
        return cross_entropy(softmax(self.predict(x)), t)

    def gradient(self, x, t):
        W1, b1 = self.params["W1"], self.params["b1"]
        W2, b2 = self.params["W2"], self.params["b2"]
        a1 = x @ W1 + b1
        z1 = sigmoid(a1)
        a2 = z1 @ W2 + b2
        y = softmax(a2)
        dy = (y - t) / len(x)
        dW2, db2 = self.affine(z1, dy)
        da1 = (dy @ W2.transpose()) * np.exp(-a1) / (1 + np.exp(-a1)) ** 2
        dW1, db1 = self.affine(x, da1)
        self.last = {'W1': dW1, 'b1': db1, 'W2': dW2, 'b2': db2}
        return self.last

    @staticmethod
    def affine(inputs, dout):
        both = np.column_stack([inputs, np.ones(len(inputs))]).T @ dout
        return both[:-1], both[-1]
