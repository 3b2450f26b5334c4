# right: sorted pairs
class MaxGate:
    def forward(self, x, y):
        self.winner = sorted([(x, 0), (y, 1)])[1][1]
        return sorted([x, y])[-1]

    def backward(self, dout):
        grads = [0, 0]
        grads[self.winner] += dout
        return tuple(grads)
