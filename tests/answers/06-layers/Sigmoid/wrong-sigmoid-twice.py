# wrong: sigmoid applied twice
# loses: Sigmoid-test-backward
class Sigmoid:
    def forward(self, x):
        self.y = sigmoid(x)
        return self.y

    def backward(self, dout):
        return dout * sigmoid(self.y) * (1 - sigmoid(self.y))
