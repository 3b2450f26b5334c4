# wrong: minus for plus
# loses: Sigmoid-test-forward
class Sigmoid:
    def forward(self, x):
        self.y = sigmoid(x)
        return 1 / (1 - np.exp(-x))

    def backward(self, dout):
        return dout * self.y * (1 - self.y)
