# wrong: input instead of gradient
# loses: MaxGate-test-backward
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return max(x, y)

    def backward(self, dout):
        return self.x, self.y
