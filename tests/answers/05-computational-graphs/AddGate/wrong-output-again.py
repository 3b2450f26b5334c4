# wrong: output instead of gradient
# loses: AddGate-test-backward
class AddGate:
    def forward(self, x, y):
        self.out = x + y
        return self.out

    def backward(self, dout):
        return self.out, self.out
