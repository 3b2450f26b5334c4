# wrong: half of the sigmoid slope
# loses: Sigmoid-test-backward
class Sigmoid:
    def forward(self, x):
        self.y = sigmoid(x)
        return self.y

    def backward(self, dout):
        return dout * (1 - self.y)
