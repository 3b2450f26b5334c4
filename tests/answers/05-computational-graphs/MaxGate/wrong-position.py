# wrong: position of the larger of the inputs
# loses: MaxGate-test-forward
class MaxGate:
    def forward(self, x, y):
        self.w = int(np.argmax([x, y]))
        return self.w

    def backward(self, dout):
        return (dout, 0.0) if self.w == 0 else (0.0, dout)
