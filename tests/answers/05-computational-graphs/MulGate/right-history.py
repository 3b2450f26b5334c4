# right: the last of all inputs
class MulGate:
    def __init__(self):
        self.seen = []

    def forward(self, x, y):
        self.seen.append((x, y))
        return x * y

    def backward(self, dout):
        x, y = self.seen[-1]
        return np.array([y, x]) * dout
