# right: a base class and float()
class Gate:
    local = 1.0, 1.0

    def backward(self, dout):
        return [float(dout) * slope for slope in self.local]


class AddGate(Gate):
    def forward(self, x, y):
        return np.float64(x) + np.float64(y)
