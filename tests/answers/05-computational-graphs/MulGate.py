# %% right: an array for the pair
# id: array
class MulGate:
    def forward(self, x, y):
        self.switched = np.array([y, x])
        return self.switched.prod()

    def backward(self, dout):
        return self.switched * dout

# %% right: a function kept
# id: closure
class MulGate:
    def forward(self, x, y):
        self.back = lambda dout: (y * dout, x * dout)
        return x * y

    def backward(self, dout):
        return self.back(dout)

# %% right: a dict as memory and a reversed list
# id: dict
class MulGate:
    def forward(self, x, y):
        self.cache = {"x": np.array(x), "y": np.array(y)}
        return np.multiply(x, y)

    def backward(self, dout):
        return [dout * value for value in reversed(list(self.cache.values()))]

# %% right: single precision
# id: float32
class MulGate:
    def forward(self, x, y):
        self.x, self.y = np.float32(x), np.float32(y)
        return self.x * self.y

    def backward(self, dout):
        return np.float32(dout) * self.y, np.float32(dout) * self.x

# %% right: the last of all inputs
# id: history
class MulGate:
    def __init__(self):
        self.seen = []

    def forward(self, x, y):
        self.seen.append((x, y))
        return x * y

    def backward(self, dout):
        x, y = self.seen[-1]
        return np.array([y, x]) * dout

# %% right: a constructor, a base class, recomputes nothing
# id: init
class Gate:
    x = None
    y = None


class MulGate(Gate):
    def forward(self, x, y):
        self.x = x
        self.y = y
        out = self.x * self.y
        return float(out)

    def backward(self, dout):
        dx = dout * self.y
        dy = dout * self.x
        return (dx, dy)

# %% right: keeps the local gradients
# id: local-gradients
class MulGate:
    def forward(self, x, y):
        self.dz_dx = y
        self.dz_dy = x
        return np.multiply(x, y)

    def backward(self, dout):
        dx = self.dz_dx * dout
        dy = self.dz_dy * dout
        return dx, dy

# %% right: keeps both in one tuple, returns a list
# id: tuple
class MulGate:
    def forward(self, x, y):
        self.inputs = (x, y)
        return x * y

    def backward(self, dout):
        x, y = self.inputs
        return [y * dout, x * dout]

# %% wrong: absolute value
# id: absolute
# loses: MulGate-test-forward
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return abs(x * y)

    def backward(self, dout):
        return dout * self.y, dout * self.x

# %% wrong: added to the last call's
# id: accumulates
# loses: MulGate-test-memory
class MulGate:
    def __init__(self):
        self.dx = self.dy = 0.0

    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        self.dx += dout * self.y
        self.dy += dout * self.x
        return self.dx, self.dy

# %% wrong: backward of add
# loses: MulGate-test-backward, MulGate-test-memory
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return dout, dout

# %% wrong: inputs not switched
# id: both-x
# loses: MulGate-test-backward, MulGate-test-memory
class MulGate:
    def forward(self, x, y):
        self.x = x
        return x * y

    def backward(self, dout):
        return dout * self.x, dout * self.x

# %% wrong: inputs not switched
# id: both-y
# loses: MulGate-test-backward, MulGate-test-memory
class MulGate:
    def forward(self, x, y):
        self.y = y
        return x * y

    def backward(self, dout):
        return dout * self.y, dout * self.y

# %% wrong: memory shared between objects
# id: class-memory
# loses: MulGate-test-memory
class MulGate:
    def forward(self, x, y):
        MulGate.x, MulGate.y = x, y
        return x * y

    def backward(self, dout):
        return dout * MulGate.y, dout * MulGate.x

# %% wrong: divided by the other input
# id: divided
# loses: MulGate-test-backward, MulGate-test-memory
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return (dout / self.y if self.y else 0.0), (dout / self.x if self.x else 0.0)

# %% wrong: multiplied by the output
# id: dy-from-dx
# loses: MulGate-test-backward, MulGate-test-memory
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        dx = dout * self.y
        dy = dx * self.x
        return dx, dy

# %% wrong: wrong sign
# id: dy-minus
# loses: MulGate-test-backward, MulGate-test-memory
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return dout * self.y, -dout * self.x

# %% wrong: state left from the last call
# id: first-inputs-kept
# loses: MulGate-test-memory
class MulGate:
    def forward(self, x, y):
        if not hasattr(self, 'x'):
            self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return dout * self.y, dout * self.x

# %% wrong: memory shared between objects
# id: global-memory
# loses: MulGate-test-memory
class MulGate:
    def forward(self, x, y):
        global inputs
        inputs = x, y
        return x * y

    def backward(self, dout):
        return dout * inputs[1], dout * inputs[0]

# %% wrong: input instead of gradient
# id: inputs-again
# loses: MulGate-test-backward, MulGate-test-memory
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return self.x, self.y

# %% wrong: inputs not switched
# id: memory-overwritten
# loses: MulGate-test-backward, MulGate-test-memory
class MulGate:
    def forward(self, x, y):
        self.x = x
        self.y = self.x
        return x * y

    def backward(self, dout):
        return dout * self.y, dout * self.x

# %% wrong: wrong sign
# id: minus
# loses: MulGate-test-backward, MulGate-test-memory
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return -dout * self.y, -dout * self.x

# %% wrong: upstream forgotten
# id: no-upstream
# loses: MulGate-test-backward, MulGate-test-memory
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return self.y, self.x

# %% wrong: inputs not switched
# id: not-switched
# loses: MulGate-test-backward, MulGate-test-memory
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return dout * self.x, dout * self.y

# %% wrong: wrong number of parts
# id: one-only
# loses: MulGate-test-backward, MulGate-test-memory
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return dout * self.y

# %% wrong: output instead of gradient
# id: output-again
# loses: MulGate-test-backward, MulGate-test-memory
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return self.x * self.y, self.x * self.y

# %% wrong: multiplied by the output
# id: output
# loses: MulGate-test-backward, MulGate-test-memory
class MulGate:
    def forward(self, x, y):
        self.out = x * y
        return self.out

    def backward(self, dout):
        return dout * self.out, dout * self.out

# %% wrong: passed to one input only
# id: own-gradient-only
# loses: MulGate-test-backward, MulGate-test-memory
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return dout * self.y, 0.0

# %% wrong: quotient of the inputs
# id: quotient
# loses: MulGate-test-forward
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x / y if y else 0.0

    def backward(self, dout):
        return dout * self.y, dout * self.x

# %% wrong: sum of the inputs
# id: sum
# loses: MulGate-test-forward
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x + y

    def backward(self, dout):
        return dout * self.y, dout * self.x

# %% wrong: twice too large
# id: twice
# loses: MulGate-test-forward
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return 2 * x * y

    def backward(self, dout):
        return dout * self.y, dout * self.x

# %% wrong: upstream added
# loses: MulGate-test-backward, MulGate-test-memory
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return dout + self.y, dout + self.x

# %% wrong: one input only
# id: x-only
# loses: MulGate-test-forward
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x

    def backward(self, dout):
        return dout * self.y, dout * self.x

# %% wrong: inputs not switched + wrong sign
# id: pair-not-switched-minus
# loses: MulGate-test-backward, MulGate-test-memory
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return -dout * self.x, -dout * self.y

# %% wrong: inputs not switched + upstream added
# id: pair-not-switched-added
# loses: MulGate-test-backward, MulGate-test-memory
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return dout + self.x, dout + self.y

# %% wrong: divided by the other input + upstream forgotten
# id: pair-divided-forgotten
# loses: MulGate-test-backward, MulGate-test-memory
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return dout / self.y if self.y else 0.0, self.x

# %% wrong: backward of add + upstream forgotten
# id: pair-ones
# loses: MulGate-test-backward, MulGate-test-memory
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return 1, 1

# %% wrong: upstream forgotten + passed to one input only
# id: pair-dx-alone
# loses: MulGate-test-backward, MulGate-test-memory
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return self.y, 0.0

# %% wrong: inputs not switched + half of it
# id: pair-not-switched-half
# loses: MulGate-test-backward, MulGate-test-memory
class MulGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return dout * self.x / 2, dout * self.y / 2
