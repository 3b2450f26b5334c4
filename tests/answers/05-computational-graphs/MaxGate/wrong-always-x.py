# wrong: routed to the wrong input
# loses: MaxGate-test-backward
class MaxGate:
    def forward(self, x, y):
        return max(x, y)

    def backward(self, dout):
        return dout, 0.0
