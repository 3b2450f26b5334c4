# wrong: state left from the last call
# loses: Sigmoid-test-backward
class Sigmoid:
    def forward(self, x):
        if getattr(self, 'y', None) is None:
            self.y = sigmoid(x)
        return sigmoid(x)

    def backward(self, dout):
        return dout * self.y * (1 - self.y)
