# wrong: cut to integers
# loses: Relu-test-forward
class Relu:
    def forward(self, x):
        self.mask = x > 0
        out = np.zeros(x.shape, dtype=int)
        out[self.mask] = x[self.mask]
        return out

    def backward(self, dout):
        return dout * self.mask
