# wrong: multiplied by the input
# loses: Sigmoid-test-backward
class Sigmoid:
    def forward(self, x):
        self.x = x
        self.y = sigmoid(x)
        return self.y

    def backward(self, dout):
        return dout * self.y * (1 - self.y) * self.x
