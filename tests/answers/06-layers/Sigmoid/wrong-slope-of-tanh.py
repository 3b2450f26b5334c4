# wrong: 1 - y squared
# loses: Sigmoid-test-backward
class Sigmoid:
    def forward(self, x):
        self.y = sigmoid(x)
        return self.y

    def backward(self, dout):
        return dout * (1 - self.y**2)
