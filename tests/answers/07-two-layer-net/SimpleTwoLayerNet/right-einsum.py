# right: einsum and dict()
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
        da1 = np.einsum('no,ho,nh,nh->nh', dy, W2, z1, 1 - z1)
        ones = np.ones(len(x))
        return dict(b2=ones @ dy, b1=ones @ da1, W2=np.einsum('nh,no->ho', z1, dy), W1=np.einsum('nd,nh->dh', x, da1))
