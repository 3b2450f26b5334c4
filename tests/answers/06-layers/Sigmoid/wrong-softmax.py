# wrong: softmax instead of sigmoid
# loses: Sigmoid-test-forward
class Sigmoid:
    def forward(self, x):
        self.y = sigmoid(x)
        return softmax(x)

    def backward(self, dout):
        return dout * self.y * (1 - self.y)
