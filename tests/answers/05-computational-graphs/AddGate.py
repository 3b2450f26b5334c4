# %% right: float32, other names
# id: float32
class AddGate:
    def forward(self, a, b):
        return np.float32(a) + np.float32(b)

    def backward(self, upstream):
        da = db = np.float32(upstream)
        return da, db

# %% right: a tuple from a generator
# id: generator
class AddGate:
    def forward(self, x, y):
        self.inputs = x, y
        return x - (-y)

    def backward(self, dout):
        return tuple(1.0 * dout for _ in self.inputs)

# %% right: returns a list
# id: list
class AddGate:
    def forward(self, x, y):
        self.out = x + y
        return self.out

    def backward(self, dout):
        return [dout, dout]

# %% right: keeps local gradients in a dict
# id: local-gradients
class AddGate:
    def forward(self, x, y):
        self.local = {'x': 1.0, 'y': 1.0}
        return sum((x, y))

    def backward(self, dout):
        return tuple(local * dout for local in self.local.values())

# %% right: 0-d arrays and an array for the pair
# id: numpy
class AddGate:
    def forward(self, x, y):
        return np.add(x, y)

    def backward(self, dout):
        return dout * np.ones(2)

# %% right: one tuple twice
# id: repeated-tuple
class AddGate:
    def forward(self, x, y):
        return sum((x, y))

    def backward(self, dout):
        return (dout,) * 2

# %% right: a base class and float()
# id: subclass
class Gate:
    local = 1.0, 1.0

    def backward(self, dout):
        return [float(dout) * slope for slope in self.local]


class AddGate(Gate):
    def forward(self, x, y):
        return np.float64(x) + np.float64(y)

# %% wrong: absolute value
# id: absolute
# loses: AddGate-test-forward
class AddGate:
    def forward(self, x, y):
        return abs(x + y)

    def backward(self, dout):
        return dout, dout

# %% wrong: added to the last call's
# id: accumulates
# loses: AddGate-test-backward
class AddGate:
    def __init__(self):
        self.dx = self.dy = 0.0

    def forward(self, x, y):
        return x + y

    def backward(self, dout):
        self.dx += dout
        self.dy += dout
        return self.dx, self.dy

# %% wrong: backward of mul
# loses: AddGate-test-backward
class AddGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x + y

    def backward(self, dout):
        return dout * self.y, dout * self.x

# %% wrong: passed to one input only
# id: both-zero
# loses: AddGate-test-backward
class AddGate:
    def forward(self, x, y):
        return x + y

    def backward(self, dout):
        return 0.0, 0.0

# %% wrong: difference of the inputs
# id: difference
# loses: AddGate-test-forward
class AddGate:
    def forward(self, x, y):
        return x - y

    def backward(self, dout):
        return dout, dout

# %% wrong: upstream added
# id: dout-plus-one
# loses: AddGate-test-backward
class AddGate:
    def forward(self, x, y):
        return x + y

    def backward(self, dout):
        return dout + 1, dout + 1

# %% wrong: passed to one input only
# id: dx-only
# loses: AddGate-test-backward
class AddGate:
    def forward(self, x, y):
        return x + y

    def backward(self, dout):
        return dout, 0.0

# %% wrong: wrong sign
# id: dy-minus
# loses: AddGate-test-backward
class AddGate:
    def forward(self, x, y):
        return x + y

    def backward(self, dout):
        return dout, -dout

# %% wrong: gradient shared out
# id: halves
# loses: AddGate-test-backward
class AddGate:
    def forward(self, x, y):
        return x + y

    def backward(self, dout):
        return dout / 2, dout / 2

# %% wrong: upstream added
# id: input-plus-dout
# loses: AddGate-test-backward
class AddGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x + y

    def backward(self, dout):
        return self.x + dout, self.y + dout

# %% wrong: input instead of gradient
# id: inputs-again
# loses: AddGate-test-backward
class AddGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x + y

    def backward(self, dout):
        return self.x, self.y

# %% wrong: cut to integers
# id: integers
class AddGate:
    def forward(self, x, y):
        return int(x + y)

    def backward(self, dout):
        return int(dout), int(dout)

# %% wrong: array for a number
# id: list-of-inputs
# loses: AddGate-test-forward
class AddGate:
    def forward(self, x, y):
        return [x, y]

    def backward(self, dout):
        return dout, dout

# %% wrong: larger of the inputs
# id: maximum
# loses: AddGate-test-forward
class AddGate:
    def forward(self, x, y):
        return max(x, y)

    def backward(self, dout):
        return dout, dout

# %% wrong: wrong sign
# id: minus
# loses: AddGate-test-backward
class AddGate:
    def forward(self, x, y):
        return x + y

    def backward(self, dout):
        return -dout, -dout

# %% wrong: upstream forgotten
# id: no-upstream
# loses: AddGate-test-backward
class AddGate:
    def forward(self, x, y):
        return x + y

    def backward(self, dout):
        return 1, 1

# %% wrong: wrong number of parts
# id: one-only
# loses: AddGate-test-backward
class AddGate:
    def forward(self, x, y):
        return x + y

    def backward(self, dout):
        return dout

# %% wrong: output instead of gradient
# id: output-again
# loses: AddGate-test-backward
class AddGate:
    def forward(self, x, y):
        self.out = x + y
        return self.out

    def backward(self, dout):
        return self.out, self.out

# %% wrong: multiplied by the input
# id: own-input
# loses: AddGate-test-backward
class AddGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x + y

    def backward(self, dout):
        return dout * self.x, dout * self.y

# %% wrong: returned None
# id: prints
class AddGate:
    def forward(self, x, y):
        print(x + y)

    def backward(self, dout):
        print(dout, dout)

# %% wrong: product of the inputs
# id: product
# loses: AddGate-test-forward
class AddGate:
    def forward(self, x, y):
        return x * y

    def backward(self, dout):
        return dout, dout

# %% wrong: passed to one input only
# id: router
# loses: AddGate-test-backward
class AddGate:
    def forward(self, x, y):
        self.x_wins = x > y
        return x + y

    def backward(self, dout):
        return (dout, 0) if self.x_wins else (0, dout)

# %% wrong: added to the last call's
# id: running-total
# loses: AddGate-test-forward
class AddGate:
    def __init__(self):
        self.total = 0.0

    def forward(self, x, y):
        self.total += x + y
        return self.total

    def backward(self, dout):
        return dout, dout

# %% wrong: wrong number of parts
# id: three
# loses: AddGate-test-backward
class AddGate:
    def forward(self, x, y):
        return x + y

    def backward(self, dout):
        return dout, dout, dout

# %% wrong: multiplied by the output
# id: times-output
# loses: AddGate-test-backward
class AddGate:
    def forward(self, x, y):
        self.z = x + y
        return self.z

    def backward(self, dout):
        return dout * self.z, dout * self.z

# %% wrong: twice too large
# id: twice
# loses: AddGate-test-backward
class AddGate:
    def forward(self, x, y):
        return x + y

    def backward(self, dout):
        return dout + dout, dout + dout

# %% wrong: one input only
# id: x-only
# loses: AddGate-test-forward
class AddGate:
    def forward(self, x, y):
        return x

    def backward(self, dout):
        return dout, dout

# %% wrong: passed to one input only + upstream added
# id: pair-dx-zero-plus
# loses: AddGate-test-backward
class AddGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x + y

    def backward(self, dout):
        return 0.0, dout + 1

# %% wrong: backward of mul + upstream forgotten
# id: pair-mul-no-upstream
# loses: AddGate-test-backward
class AddGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x + y

    def backward(self, dout):
        return dout * self.y, 1.0

# %% wrong: multiplied by the input + wrong sign
# id: pair-own-minus
# loses: AddGate-test-backward
class AddGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x + y

    def backward(self, dout):
        return -dout * self.x, -dout * self.y

# %% wrong: upstream added + backward of mul
# id: pair-switched-added
# loses: AddGate-test-backward
class AddGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x + y

    def backward(self, dout):
        return dout + self.y, dout + self.x

# %% wrong: multiplied by the input + passed to one input only
# id: pair-own-zero
# loses: AddGate-test-backward
class AddGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x + y

    def backward(self, dout):
        return dout * self.x, 0.0

# %% wrong: one input only
# id: y-only
# loses: AddGate-test-forward
class AddGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return y

    def backward(self, dout):
        return dout, dout
