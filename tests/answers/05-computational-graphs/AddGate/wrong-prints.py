# wrong: returned None
class AddGate:
    def forward(self, x, y):
        print(x + y)

    def backward(self, dout):
        print(dout, dout)
