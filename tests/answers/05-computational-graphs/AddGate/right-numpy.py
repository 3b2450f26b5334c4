# right: 0-d arrays and an array for the pair
class AddGate:
    def forward(self, x, y):
        return np.add(x, y)

    def backward(self, dout):
        return dout * np.ones(2)
