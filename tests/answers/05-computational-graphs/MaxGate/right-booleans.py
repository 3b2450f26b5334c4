# right: multiplies by booleans
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return max(x, y)

    def backward(self, dout):
        return dout * (self.x > self.y), dout * (self.y > self.x)
