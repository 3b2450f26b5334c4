# right: sums over examples in a loop, with np.outer
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

    def accuracy(self, x, t):
        return np.mean(self.predict(x).argmax(axis=1) == t.argmax(axis=1))

    def numerical_gradient(self, x, t):
        return {
            key: numerical_gradient(lambda _: self.loss(x, t), param)
            for key, param in self.params.items()
        }

    def gradient(self, x, t):
        W1, b1 = self.params["W1"], self.params["b1"]
        W2, b2 = self.params["W2"], self.params["b2"]

        # forward
        a1 = x @ W1 + b1
        z1 = sigmoid(a1)
        a2 = z1 @ W2 + b2
        y = softmax(a2)

        # backward
        dy = (y - t) / len(x)
        grads = {k: np.zeros(v.shape) for k, v in self.params.items()}
        for i in range(x.shape[0]):
            grads["W2"] += np.outer(z1[i], dy[i])
            grads["b2"] += dy[i]
            back = W2.dot(dy[i])
            back *= z1[i]
            back *= 1.0 - z1[i]
            grads["W1"] += np.outer(x[i], back)
            grads["b1"] += back
        return grads
