# right: float32, other names
class AddGate:
    def forward(self, a, b):
        return np.float32(a) + np.float32(b)

    def backward(self, upstream):
        da = db = np.float32(upstream)
        return da, db
