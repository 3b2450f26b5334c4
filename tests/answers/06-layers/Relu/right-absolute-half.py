# right: half the sum of x and its absolute value; keeps the output
class Relu:
    def forward(self, x):
        self.out = (x + np.abs(x)) / 2
        return self.out

    def backward(self, dout):
        return dout * np.sign(self.out)
