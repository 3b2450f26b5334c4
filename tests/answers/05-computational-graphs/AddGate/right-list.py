# right: returns a list
class AddGate:
    def forward(self, x, y):
        self.out = x + y
        return self.out

    def backward(self, dout):
        return [dout, dout]
