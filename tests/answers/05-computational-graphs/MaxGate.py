# %% right: argmax and an array
# id: argmax
class MaxGate:
    def forward(self, x, y):
        self.i = int(np.argmax([x, y]))
        return np.maximum(x, y)

    def backward(self, dout):
        d = np.zeros(2)
        d[self.i] = dout
        return d

# %% right: multiplies by booleans
# id: booleans
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return max(x, y)

    def backward(self, dout):
        return dout * (self.x > self.y), dout * (self.y > self.x)

# %% right: compares the output with the inputs
# id: compares-output
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        self.z = (x + y + abs(x - y)) / 2
        return self.z

    def backward(self, dout):
        dx = dout if self.z == self.x else 0.0
        dy = dout if dx == 0.0 else 0.0
        return dx, dy

# %% right: half of sum and distance
# id: formula
class MaxGate:
    def forward(self, x, y):
        self.up = x > y
        return (x + y + abs(x - y)) / 2

    def backward(self, dout):
        return [dout * self.up, dout * (not self.up)]

# %% right: if and else, whole numbers
# id: if
class MaxGate:
    def forward(self, x, y):
        if x > y:
            self.winner = 'x'
            return x
        self.winner = 'y'
        return y

    def backward(self, dout):
        if self.winner == 'x':
            return dout, 0
        return 0, dout

# %% right: the sign of the difference
# id: sign
class MaxGate:
    def forward(self, x, y):
        self.mask = (np.sign(x - y) + 1) / 2
        return x if x > y else y

    def backward(self, dout):
        return dout * self.mask, dout * (1 - self.mask)

# %% right: sorted pairs
# id: sorted
class MaxGate:
    def forward(self, x, y):
        self.winner = sorted([(x, 0), (y, 1)])[1][1]
        return sorted([x, y])[-1]

    def backward(self, dout):
        grads = [0, 0]
        grads[self.winner] += dout
        return tuple(grads)

# %% right: shares a tie
# id: ties-shared
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return max(x, y)

    def backward(self, dout):
        if self.x == self.y:
            return dout / 2, dout / 2
        return [dout, 0.0] if self.x > self.y else [0.0, dout]

# %% right: np.where, 0-d arrays
# id: where
class MaxGate:
    def forward(self, x, y):
        self.z = np.array([x, y])
        return np.max(self.z)

    def backward(self, dout):
        return np.where(self.z == self.z.max(), dout, 0.0)

# %% wrong: larger absolute value of the inputs
# id: absolute-forward
# loses: MaxGate-test-forward
class MaxGate:
    def forward(self, x, y):
        self.w = x > y
        return max(abs(x), abs(y))

    def backward(self, dout):
        return (dout, 0.0) if self.w else (0.0, dout)

# %% wrong: absolute values compared
# id: absolute
# loses: MaxGate-test-backward, MaxGate-test-memory
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return max(x, y)

    def backward(self, dout):
        return (dout, 0) if abs(self.x) > abs(self.y) else (0, dout)

# %% wrong: added to the last call's
# id: accumulates
# loses: MaxGate-test-memory
class MaxGate:
    def __init__(self):
        self.dx = self.dy = 0.0

    def forward(self, x, y):
        self.w = x > y
        return max(x, y)

    def backward(self, dout):
        if self.w:
            self.dx += dout
        else:
            self.dy += dout
        return self.dx, self.dy

# %% wrong: always routed to x
# loses: MaxGate-test-backward, MaxGate-test-memory
class MaxGate:
    def forward(self, x, y):
        return max(x, y)

    def backward(self, dout):
        return dout, 0.0

# %% wrong: always routed to y
# loses: MaxGate-test-backward, MaxGate-test-memory
class MaxGate:
    def forward(self, x, y):
        return max(x, y)

    def backward(self, dout):
        return 0.0, dout

# %% wrong: passed to both
# id: both
# loses: MaxGate-test-backward, MaxGate-test-memory
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return max(x, y)

    def backward(self, dout):
        return dout, dout

# %% wrong: state left from the last call
# id: first-winner-kept
# loses: MaxGate-test-memory
class MaxGate:
    def forward(self, x, y):
        if not hasattr(self, 'x'):
            self.x, self.y = x, y
        return max(x, y)

    def backward(self, dout):
        return (dout, 0) if self.x > self.y else (0, dout)

# %% wrong: state left from the last call
# id: gradient-left
# loses: MaxGate-test-memory
class MaxGate:
    def __init__(self):
        self.dx, self.dy = 0.0, 0.0

    def forward(self, x, y):
        self.x_wins = x > y
        return max(x, y)

    def backward(self, dout):
        if self.x_wins:
            self.dx = dout
        else:
            self.dy = dout
        return self.dx, self.dy

# %% wrong: input instead of gradient
# id: input
# loses: MaxGate-test-backward, MaxGate-test-memory
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return max(x, y)

    def backward(self, dout):
        return (self.x, 0) if self.x > self.y else (0, self.y)

# %% wrong: input instead of gradient
# id: inputs-again
# loses: MaxGate-test-backward, MaxGate-test-memory
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return max(x, y)

    def backward(self, dout):
        return self.x, self.y

# %% wrong: same for both
# id: mask-for-both
# loses: MaxGate-test-backward, MaxGate-test-memory
class MaxGate:
    def forward(self, x, y):
        self.mask = x > y
        return max(x, y)

    def backward(self, dout):
        return dout * self.mask, dout * self.mask

# %% wrong: smaller of the inputs
# id: minimum
# loses: MaxGate-test-forward
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return min(x, y)

    def backward(self, dout):
        return (dout, 0) if self.x > self.y else (0, dout)

# %% wrong: mean of the inputs
# id: mean
# loses: MaxGate-test-forward
class MaxGate:
    def forward(self, x, y):
        self.first = x > y
        return (x + y) / 2

    def backward(self, dout):
        return dout * self.first, dout * (not self.first)

# %% wrong: wrong sign
# id: minus
# loses: MaxGate-test-backward, MaxGate-test-memory
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return max(x, y)

    def backward(self, dout):
        return (-dout, 0) if self.x > self.y else (0, -dout)

# %% wrong: backward of mul
# id: mul-backward
# loses: MaxGate-test-backward, MaxGate-test-memory
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return max(x, y)

    def backward(self, dout):
        return dout * self.y, dout * self.x

# %% wrong: upstream forgotten
# id: no-upstream
# loses: MaxGate-test-backward, MaxGate-test-memory
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return max(x, y)

    def backward(self, dout):
        return (1, 0) if self.x > self.y else (0, 1)

# %% wrong: wrong number of parts
# id: one-only
# loses: MaxGate-test-backward, MaxGate-test-memory
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return max(x, y)

    def backward(self, dout):
        return dout

# %% wrong: position of the larger of the inputs
# id: position
# loses: MaxGate-test-forward
class MaxGate:
    def forward(self, x, y):
        self.w = int(np.argmax([x, y]))
        return self.w

    def backward(self, dout):
        return (dout, 0.0) if self.w == 0 else (0.0, dout)

# %% wrong: compared with 0
# id: relu
# loses: MaxGate-test-backward, MaxGate-test-memory
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return max(x, y)

    def backward(self, dout):
        return dout * (self.x > 0), dout * (self.y > 0)

# %% wrong: routed to the wrong input
# id: routed
# loses: MaxGate-test-backward, MaxGate-test-memory
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return max(x, y)

    def backward(self, dout):
        return (0, dout) if self.x > self.y else (dout, 0)

# %% wrong: gradient shared out
# id: shared
# loses: MaxGate-test-backward, MaxGate-test-memory
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return max(x, y)

    def backward(self, dout):
        return dout / 2, dout / 2

# %% wrong: sum of the inputs
# id: sum
# loses: MaxGate-test-forward
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x + y

    def backward(self, dout):
        return (dout, 0) if self.x > self.y else (0, dout)

# %% wrong: multiplied by the input
# id: times-input
# loses: MaxGate-test-backward, MaxGate-test-memory
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return max(x, y)

    def backward(self, dout):
        return (dout * self.x, 0) if self.x > self.y else (0, dout * self.y)

# %% wrong: truth value for a number
# id: truth
# loses: MaxGate-test-forward
class MaxGate:
    def forward(self, x, y):
        self.w = x > y
        return self.w

    def backward(self, dout):
        return (dout, 0.0) if self.w else (0.0, dout)

# %% wrong: twice too large
# id: twice
# loses: MaxGate-test-backward, MaxGate-test-memory
class MaxGate:
    def forward(self, x, y):
        self.x_wins = x > y
        return max(x, y)

    def backward(self, dout):
        return (2 * dout, 0.0) if self.x_wins else (0.0, 2 * dout)

# %% wrong: memory shared between objects
# id: winner-in-class
# loses: MaxGate-test-memory
class MaxGate:
    def forward(self, x, y):
        MaxGate.x_wins = x >= y
        return max(x, y)

    def backward(self, dout):
        return (dout, 0) if MaxGate.x_wins else (0, dout)

# %% wrong: state left from the last call
# id: winner-never-reset
# loses: MaxGate-test-memory
class MaxGate:
    def __init__(self):
        self.x_wins = False

    def forward(self, x, y):
        if x > y:
            self.x_wins = True
        return max(x, y)

    def backward(self, dout):
        return (dout, 0.0) if self.x_wins else (0.0, dout)

# %% wrong: compared with 0
# id: with-zero
# loses: MaxGate-test-forward
class MaxGate:
    def forward(self, x, y):
        self.w = x > y
        return max(0, x, y)

    def backward(self, dout):
        return (dout, 0.0) if self.w else (0.0, dout)

# %% wrong: one input only
# id: x-only
# loses: MaxGate-test-forward
class MaxGate:
    def forward(self, x, y):
        self.x_wins = x > y
        return x

    def backward(self, dout):
        return (dout, 0.0) if self.x_wins else (0.0, dout)

# %% wrong: state left from the last call
# id: y-never-resets
# loses: MaxGate-test-memory
class MaxGate:
    x_wins = True

    def forward(self, x, y):
        if y > x:
            self.x_wins = False
        return max(x, y)

    def backward(self, dout):
        return (dout, 0.0) if self.x_wins else (0.0, dout)

# %% wrong: routed to the wrong input + upstream forgotten
# id: pair-wrong-way-ones
# loses: MaxGate-test-backward, MaxGate-test-memory
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return max(x, y)

    def backward(self, dout):
        return (0, 1) if self.x > self.y else (1, 0)

# %% wrong: absolute values compared + wrong sign
# id: pair-absolute-minus
# loses: MaxGate-test-backward, MaxGate-test-memory
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return max(x, y)

    def backward(self, dout):
        return (-dout, 0) if abs(self.x) > abs(self.y) else (0, -dout)

# %% wrong: always routed to x + wrong sign
# id: pair-x-minus
# loses: MaxGate-test-backward, MaxGate-test-memory
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return max(x, y)

    def backward(self, dout):
        return -dout, 0.0

# %% wrong: absolute values compared + multiplied by the input
# id: pair-absolute-times
# loses: MaxGate-test-backward, MaxGate-test-memory
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return max(x, y)

    def backward(self, dout):
        x_wins = abs(self.x) > abs(self.y)
        return (dout * self.x, 0) if x_wins else (0, dout * self.y)

# %% wrong: passed to both + wrong sign
# id: pair-both-minus
# loses: MaxGate-test-backward, MaxGate-test-memory
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return max(x, y)

    def backward(self, dout):
        return -dout, -dout

# %% wrong: one input only
# id: y-only
# loses: MaxGate-test-forward
class MaxGate:
    def forward(self, x, y):
        self.x, self.y = x, y
        return y

    def backward(self, dout):
        return (dout, 0.0) if self.x > self.y else (0.0, dout)
