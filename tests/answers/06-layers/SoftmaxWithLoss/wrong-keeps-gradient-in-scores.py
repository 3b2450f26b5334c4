# wrong: changed its input
# loses: SoftmaxWithLoss-test-backward
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.scores = scores
        self.labels = t.argmax(axis=1) if t.ndim == 2 else t
        self.y = softmax(scores)
        return cross_entropy(self.y, self.labels)

    def backward(self, dout=1.0):
        n = len(self.y)
        self.scores[...] = self.y
        self.scores[np.arange(n), self.labels] -= 1
        return self.scores * dout / n
