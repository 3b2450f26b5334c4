# right: half of sum and distance
class MaxGate:
    def forward(self, x, y):
        self.up = x > y
        return (x + y + abs(x - y)) / 2

    def backward(self, dout):
        return [dout * self.up, dout * (not self.up)]
