# wrong: cut to integers
class AddGate:
    def forward(self, x, y):
        return int(x + y)

    def backward(self, dout):
        return int(dout), int(dout)
