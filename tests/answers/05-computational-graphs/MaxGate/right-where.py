# right: np.where, 0-d arrays
class MaxGate:
    def forward(self, x, y):
        self.z = np.array([x, y])
        return np.max(self.z)

    def backward(self, dout):
        return np.where(self.z == self.z.max(), dout, 0.0)
