# right: compares the output with the inputs
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        self.z = (x + y + abs(x - y)) / 2
        return self.z

    def backward(self, dout):
        dx = dout if self.z == self.x else 0.0
        dy = dout if dx == 0.0 else 0.0
        return dx, dy
