# right: keeps local gradients in a dict
class AddGate:
    def forward(self, x, y):
        self.local = {'x': 1.0, 'y': 1.0}
        return sum((x, y))

    def backward(self, dout):
        return tuple(local * dout for local in self.local.values())
