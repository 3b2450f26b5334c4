# wrong: wrong sign
# loses: Sigmoid-test-backward
class Sigmoid:
    def forward(self, x):
        self.y = sigmoid(x)
        return self.y

    def backward(self, dout):
        return dout * self.y * (self.y - 1)
