# right: the slope from exponentials, a method of its own
class Sigmoid:
    def slope(self):
        e = np.exp(-self.x)
        return e / (1 + e) ** 2

    def forward(self, x):
        self.x = x.copy()
        return np.exp(x) / (np.exp(x) + 1)

    def backward(self, dout):
        return self.slope() * dout
