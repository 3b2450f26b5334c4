# wrong: input instead of gradient
# loses: AddGate-test-backward
class AddGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x + y

    def backward(self, dout):
        return self.x, self.y
