# right: one tuple twice
class AddGate:
    def forward(self, x, y):
        return sum((x, y))

    def backward(self, dout):
        return (dout,) * 2
