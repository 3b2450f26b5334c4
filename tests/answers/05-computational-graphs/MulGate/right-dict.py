# right: a dict as memory and a reversed list
class MulGate:
    def forward(self, x, y):
        self.cache = {"x": np.array(x), "y": np.array(y)}
        return np.multiply(x, y)

    def backward(self, dout):
        return [dout * value for value in reversed(list(self.cache.values()))]
