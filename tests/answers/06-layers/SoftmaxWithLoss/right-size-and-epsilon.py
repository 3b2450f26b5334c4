# right: tells one-hot by size, a small number inside the logarithm
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.y = softmax(scores)
        self.t = t.argmax(axis=1) if t.size == self.y.size else t
        n = self.y.shape[0]
        return -np.sum(np.log(self.y[np.arange(n), self.t] + 1e-7)) / n

    def backward(self, dout=1.0):
        n = self.t.shape[0]
        dx = self.y.copy()
        dx[np.arange(n), self.t] -= 1
        dx = dx / n
        return dx * dout
