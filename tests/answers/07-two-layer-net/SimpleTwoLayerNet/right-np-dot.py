# right: np.dot, filled one by one, keys more
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
        grads = {}
        grads['W2'] = np.dot(z1.T, dy)
        grads['b2'] = np.sum(dy, axis=0)
        grads['z1'] = np.dot(dy, W2.T)
        grads['a1'] = sigmoid(a1) * (1 - sigmoid(a1)) * grads['z1']
        grads['W1'] = np.dot(x.T, grads['a1'])
        grads['b1'] = np.sum(grads['a1'], axis=0)
        return grads
