# wrong: multiplied by the output
# loses: AddGate-test-backward
class AddGate:
    def forward(self, x, y):
        self.z = x + y
        return self.z

    def backward(self, dout):
        return dout * self.z, dout * self.z
