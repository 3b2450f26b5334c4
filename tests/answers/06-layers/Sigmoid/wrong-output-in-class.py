# wrong: memory shared between objects
# loses: Sigmoid-test-backward
class Sigmoid:
    def forward(self, x):
        Sigmoid.y = sigmoid(x)
        return Sigmoid.y

    def backward(self, dout):
        return dout * Sigmoid.y * (1 - Sigmoid.y)
