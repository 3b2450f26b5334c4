# wrong: backward of mul
# loses: MaxGate-test-backward
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return max(x, y)

    def backward(self, dout):
        return dout * self.y, dout * self.x
