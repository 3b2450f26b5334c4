# right: np.clip, a helper function, an own constructor, type hints
def step(z):
    return np.heaviside(z, 0.0)


class Relu:
    def __init__(self, name='relu'):
        self.name = name
        self.cache = None

    def forward(self, x):
        self.cache = {'x': x.copy()}
        return np.clip(x, 0, None)

    def backward(self, dout):
        return np.multiply(dout, step(self.cache['x']))
