# wrong: reciprocal forgotten
# loses: Sigmoid-test-forward
class Sigmoid:
    def forward(self, x):
        self.x = x
        return 1 + np.exp(-x)

    def backward(self, dout):
        y = sigmoid(self.x)
        return dout * y * (1 - y)
