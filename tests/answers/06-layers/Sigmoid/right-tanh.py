# right: by way of tanh, in place on its own arrays
class Sigmoid:
    def forward(self, x):
        y = np.tanh(x / 2)
        y += 1
        y /= 2
        self.y = y
        return y.copy()

    def backward(self, dout):
        dx = 1 - self.y
        dx *= self.y
        dx *= dout
        return dx
