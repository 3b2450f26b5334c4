# wrong: sigmoid slope from its input
# loses: Sigmoid-test-backward
class Sigmoid:
    def forward(self, x):
        self.x = x
        return sigmoid(x)

    def backward(self, dout):
        return dout * self.x * (1 - self.x)
