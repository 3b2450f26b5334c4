# wrong: changed its input
# loses: Sigmoid-test-backward
class Sigmoid:
    def forward(self, x):
        self.y = sigmoid(x)
        return self.y

    def backward(self, dout):
        dout *= self.y * (1 - self.y)
        return dout
