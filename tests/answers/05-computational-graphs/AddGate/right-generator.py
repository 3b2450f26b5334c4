# right: a tuple from a generator
class AddGate:
    def forward(self, x, y):
        self.inputs = x, y
        return x - (-y)

    def backward(self, dout):
        return tuple(1.0 * dout for _ in self.inputs)
