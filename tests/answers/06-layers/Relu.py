# %% right: half the sum of x and its absolute value; keeps the output
# id: absolute-half
class Relu:
    def forward(self, x):
        self.out = (x + np.abs(x)) / 2
        return self.out

    def backward(self, dout):
        return dout * np.sign(self.out)

# %% right: np.clip, a helper function, an own constructor, type hints
# id: clip-helper
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

# %% right: writes into its own copies
# id: copies
class Relu:
    def forward(self, x):
        self.off = x <= 0
        out = x.copy()
        out[self.off] = 0
        return out

    def backward(self, dout):
        dx = dout.copy()
        dx[self.off] = 0
        return dx

# %% right: Python lists over the flat entries
# id: flat-lists
class Relu:
    def forward(self, x):
        self.on = [bool(v > 0) for v in x.flat]
        return np.array([max(0.0, float(v)) for v in x.flat]).reshape(x.shape)

    def backward(self, dout):
        return np.array([d if on else 0.0 for d, on in zip(dout.flat, self.on)]).reshape(dout.shape)

# %% right: float32 inside
# id: float32
class Relu:
    def forward(self, x):
        self.x = x.astype(np.float32)
        return np.maximum(self.x, 0)

    def backward(self, dout):
        return dout.astype(np.float32) * (self.x > 0)

# %% right: a loop over all entries, with ndindex
# id: loops
class Relu:
    def forward(self, x):
        self.x = np.array(x)
        out = np.zeros(x.shape)
        for i in np.ndindex(x.shape):
            if x[i] > 0:
                out[i] = x[i]
        return out

    def backward(self, dout):
        dx = np.zeros(self.x.shape)
        for i in np.ndindex(dx.shape):
            dx[i] = dout[i] if self.x[i] > 0 else 0
        return dx

# %% right: np.maximum, recomputes the mask in backward
# id: maximum-and-where
class Relu:
    def forward(self, x):
        self.x = x
        return np.maximum(0, x)

    def backward(self, dout):
        return np.where(self.x > 0, dout, 0)

# %% wrong: sign instead of mask
# id: absolute-both
# loses: Relu-test-backward, Relu-test-shapes, Relu-test-zero, Relu-test-memory
class Relu:
    def forward(self, x):
        self.x = x
        return np.maximum(x, 0)

    def backward(self, dout):
        return dout * np.sign(self.x)

# %% wrong: absolute value
# id: absolute
# loses: Relu-test-forward, Relu-test-shapes
class Relu:
    def forward(self, x):
        self.x = x
        return np.abs(x)

    def backward(self, dout):
        return dout * (self.x > 0)

# %% wrong: changed its input
# id: changes-dout
# loses: Relu-test-backward
class Relu:
    def forward(self, x):
        self.mask = x <= 0
        out = x.copy()
        out[self.mask] = 0
        return out

    def backward(self, dout):
        dout[self.mask] = 0
        dx = dout
        return dx

# %% wrong: changed its input
# id: changes-x
# loses: Relu-test-forward
class Relu:
    def forward(self, x):
        self.mask = x > 0
        x[~self.mask] = 0
        return x

    def backward(self, dout):
        return dout * self.mask

# %% wrong: cut at 1
# loses: Relu-test-forward, Relu-test-shapes
class Relu:
    def forward(self, x):
        self.mask = x > 0
        return np.clip(x, 0, 1)

    def backward(self, dout):
        return dout * self.mask

# %% wrong: state left from the last call
# id: first-mask-kept
# loses: Relu-test-memory
class Relu:
    def forward(self, x):
        if not hasattr(self, 'mask'):
            self.mask = x > 0
        return np.maximum(x, 0)

    def backward(self, dout):
        return dout * self.mask

# %% wrong: ReLU inverted
# id: forward-inverted
# loses: Relu-test-forward, Relu-test-shapes
class Relu:
    def forward(self, x):
        self.x = x
        return np.minimum(0, x)

    def backward(self, dout):
        return dout * (self.x > 0)

# %% wrong: memory shared between objects
# id: global-mask
# loses: Relu-test-memory
class Relu:
    def forward(self, x):
        global relu_mask
        relu_mask = x > 0
        return x * relu_mask

    def backward(self, dout):
        return dout * relu_mask

# %% wrong: cut to integers
# id: integers
# loses: Relu-test-forward, Relu-test-shapes
class Relu:
    def forward(self, x):
        self.mask = x > 0
        out = np.zeros(x.shape, dtype=int)
        out[self.mask] = x[self.mask]
        return out

    def backward(self, dout):
        return dout * self.mask

# %% wrong: leaky ReLU
# id: leaky
class Relu:
    def forward(self, x):
        self.x = x
        return np.where(x > 0, x, 0.01 * x)

    def backward(self, dout):
        return np.where(self.x > 0, dout, 0.01 * dout)

# %% wrong: mask without dout
# id: mask-alone
# loses: Relu-test-backward, Relu-test-shapes, Relu-test-zero, Relu-test-memory
class Relu:
    def forward(self, x):
        self.mask = x > 0
        return x * self.mask

    def backward(self, dout):
        return self.mask.astype(float)

# %% wrong: mask from dout
# loses: Relu-test-backward, Relu-test-shapes, Relu-test-zero, Relu-test-memory
class Relu:
    def forward(self, x):
        return np.maximum(x, 0)

    def backward(self, dout):
        return dout * (dout > 0)

# %% wrong: mask from dout
# id: mask-from-both
# loses: Relu-test-backward, Relu-test-shapes, Relu-test-zero, Relu-test-memory
class Relu:
    def forward(self, x):
        self.x = x
        return np.maximum(x, 0)

    def backward(self, dout):
        dx = dout.copy()
        dx[self.x <= 0] = 0
        dx[dout < 0] = 0
        return dx

# %% wrong: memory shared between objects
# id: mask-in-class
# loses: Relu-test-memory
class Relu:
    mask = None

    def forward(self, x):
        Relu.mask = x > 0
        return x * Relu.mask

    def backward(self, dout):
        return dout * Relu.mask

# %% wrong: ReLU mask inverted
# id: mask-inverted
# loses: Relu-test-backward, Relu-test-shapes, Relu-test-zero, Relu-test-memory
class Relu:
    def forward(self, x):
        self.mask = x <= 0
        out = x.copy()
        out[self.mask] = 0
        return out

    def backward(self, dout):
        return dout * self.mask

# %% wrong: mask without dout
# id: mask-of-booleans
# loses: Relu-test-backward, Relu-test-shapes, Relu-test-zero, Relu-test-memory
class Relu:
    def forward(self, x):
        self.mask = x > 0
        return x * self.mask

    def backward(self, dout):
        return self.mask

# %% wrong: wrong sign
# id: minus
# loses: Relu-test-backward, Relu-test-shapes, Relu-test-zero, Relu-test-memory
class Relu:
    def forward(self, x):
        self.mask = x > 0
        return x * self.mask

    def backward(self, dout):
        return -dout * self.mask

# %% wrong: changed its input
# id: multiplies-dout-in-place
# loses: Relu-test-backward
class Relu:
    def forward(self, x):
        self.mask = x > 0
        return x * self.mask

    def backward(self, dout):
        dout *= self.mask
        return dout

# %% wrong: ReLU without its mask
# id: no-mask
# loses: Relu-test-backward, Relu-test-shapes, Relu-test-zero, Relu-test-memory
class Relu:
    def forward(self, x):
        return np.maximum(x, 0)

    def backward(self, dout):
        return dout

# %% wrong: maximum over an axis
# id: np-max
# loses: Relu-test-forward, Relu-test-shapes
class Relu:
    def forward(self, x):
        self.mask = x > 0
        return np.max(x, 0)

    def backward(self, dout):
        return dout * self.mask

# %% wrong: ReLU open at 0
# id: open-at-0
# loses: Relu-test-zero
class Relu:
    def forward(self, x):
        self.mask = x >= 0
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask

# %% wrong: output instead of gradient
# id: output-again
# loses: Relu-test-backward, Relu-test-shapes, Relu-test-zero, Relu-test-memory
class Relu:
    def forward(self, x):
        self.x = x
        return np.maximum(x, 0)

    def backward(self, dout):
        return np.maximum(self.x, 0)

# %% wrong: multiplied by the output
# id: output-times-dout
# loses: Relu-test-backward, Relu-test-shapes, Relu-test-zero, Relu-test-memory
class Relu:
    def forward(self, x):
        self.out = np.maximum(x, 0)
        return self.out

    def backward(self, dout):
        return dout * self.out

# %% wrong: multiplied by the input
# id: input-times-dout
# loses: Relu-test-backward, Relu-test-shapes, Relu-test-zero, Relu-test-memory
class Relu:
    def __init__(self):
        self.x = None

    def forward(self, x):
        self.x = x.copy()
        return np.where(x > 0, x, 0)

    def backward(self, dout):
        return self.x * dout

# %% wrong: returned None
# id: prints
class Relu:
    def forward(self, x):
        self.mask = x > 0
        print(x * self.mask)

    def backward(self, dout):
        print(dout * self.mask)

# %% wrong: list for an array
# id: returns-list
# loses: Relu-test-forward, Relu-test-shapes
class Relu:
    def forward(self, x):
        self.mask = x > 0
        return (x * self.mask).tolist()

    def backward(self, dout):
        return dout * self.mask

# %% wrong: mask instead of values
# id: returns-mask
# loses: Relu-test-forward, Relu-test-shapes
class Relu:
    def forward(self, x):
        self.mask = x > 0
        return self.mask

    def backward(self, dout):
        return dout * self.mask

# %% wrong: ReLU mask inverted + wrong sign
# loses: Relu-test-backward, Relu-test-shapes, Relu-test-zero, Relu-test-memory
class Relu:
    def forward(self, x):
        self.mask = x > 0
        return x * self.mask

    def backward(self, dout):
        return -dout * (1 - self.mask)

# %% wrong: multiplied by the output
# id: input-open-at-0
# loses: Relu-test-backward, Relu-test-shapes, Relu-test-zero, Relu-test-memory
class Relu:
    def forward(self, x):
        self.x = x.copy()
        return np.maximum(0, x)

    def backward(self, dout):
        return dout * self.x * (self.x >= 0)

# %% wrong: mask without dout + wrong sign
# loses: Relu-test-backward, Relu-test-shapes, Relu-test-zero, Relu-test-memory
class Relu:
    def forward(self, x):
        self.x = x
        return np.maximum(x, 0)

    def backward(self, dout):
        return -(self.x > 0).astype(float)

# %% wrong: absolute value + ReLU without its mask
# loses: Relu-test-forward, Relu-test-backward, Relu-test-shapes, Relu-test-zero, Relu-test-memory
class Relu:
    def forward(self, x):
        self.x = x
        return np.abs(x)

    def backward(self, dout):
        return dout

# %% wrong: ReLU inverted + ReLU mask inverted
# loses: Relu-test-forward, Relu-test-backward, Relu-test-shapes, Relu-test-zero, Relu-test-memory
class Relu:
    def forward(self, x):
        self.x = x
        return np.where(x < 0, x, 0)

    def backward(self, dout):
        return np.where(self.x <= 0, dout, 0)

# %% wrong: mask instead of values + multiplied by the input
# loses: Relu-test-forward, Relu-test-backward, Relu-test-shapes, Relu-test-zero, Relu-test-memory
class Relu:
    def forward(self, x):
        self.x = x
        return (x > 0) * 1.0

    def backward(self, dout):
        return dout * self.x
