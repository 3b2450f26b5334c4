# wrong: changed its input
# loses: Sigmoid-test-forward
class Sigmoid:
    def forward(self, x):
        np.negative(x, out=x)
        np.exp(x, out=x)
        x += 1
        self.y = 1 / x
        return self.y

    def backward(self, dout):
        return dout * self.y * (1 - self.y)
