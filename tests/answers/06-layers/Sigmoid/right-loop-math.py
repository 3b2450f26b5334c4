# right: math.exp in a loop
import math


class Sigmoid:
    def forward(self, x):
        y = np.empty(x.shape)
        for i, v in np.ndenumerate(x):
            y[i] = 1 / (1 + math.exp(-v))
        self.y = y
        return y

    def backward(self, dout):
        return np.einsum('...,...->...', dout, self.y - self.y * self.y)
