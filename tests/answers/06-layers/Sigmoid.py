# %% right: the formula written out, keeps the output
# id: by-hand
class Sigmoid:
    def forward(self, x):
        self.out = 1 / (1 + np.exp(-x))
        return self.out

    def backward(self, dout):
        return dout * (1.0 - self.out) * self.out

# %% right: the slope from exponentials, a method of its own
# id: exponential-slope
class Sigmoid:
    def slope(self):
        e = np.exp(-self.x)
        return e / (1 + e) ** 2

    def forward(self, x):
        self.x = x.copy()
        return np.exp(x) / (np.exp(x) + 1)

    def backward(self, dout):
        return self.slope() * dout

# %% right: float32 inside
# id: float32
class Sigmoid:
    def forward(self, x):
        self.y = sigmoid(x.astype(np.float32))
        return self.y

    def backward(self, dout):
        return (dout * self.y * (1 - self.y)).astype(np.float32)

# %% right: math.exp in a loop
# id: loop-math
import math


class Sigmoid:
    def forward(self, x):
        y = np.empty(x.shape)
        for i, v in np.ndenumerate(x):
            y[i] = 1 / (1 + math.exp(-v))
        self.y = y
        return y

    def backward(self, dout):
        return np.einsum('...,...->...', dout, self.y - self.y * self.y)

# %% right: keeps x and computes the output again
# id: recomputes
class Sigmoid:
    def forward(self, x):
        self.x = x
        return sigmoid(x)

    def backward(self, dout):
        y = sigmoid(self.x)
        return (y - y**2) * dout

# %% right: by way of tanh, in place on its own arrays
# id: tanh
class Sigmoid:
    def forward(self, x):
        y = np.tanh(x / 2)
        y += 1
        y /= 2
        self.y = y
        return y.copy()

    def backward(self, dout):
        dx = 1 - self.y
        dx *= self.y
        dx *= dout
        return dx

# %% right: another formula for each sign
# id: two-branches
class Sigmoid:
    def forward(self, x):
        e = np.exp(-np.abs(x))
        self.y = np.where(x >= 0, 1 / (1 + e), e / (1 + e))
        return self.y

    def backward(self, dout):
        return dout * self.y * (1 - self.y)

# %% wrong: changed its input
# id: changes-dout
# loses: Sigmoid-test-backward
class Sigmoid:
    def forward(self, x):
        self.y = sigmoid(x)
        return self.y

    def backward(self, dout):
        dout *= self.y * (1 - self.y)
        return dout

# %% wrong: changed its input
# id: changes-x
# loses: Sigmoid-test-forward
class Sigmoid:
    def forward(self, x):
        np.negative(x, out=x)
        np.exp(x, out=x)
        x += 1
        self.y = 1 / x
        return self.y

    def backward(self, dout):
        return dout * self.y * (1 - self.y)

# %% wrong: divided by the slope
# id: divides
# loses: Sigmoid-test-backward, Sigmoid-test-shapes, Sigmoid-test-memory
class Sigmoid:
    def forward(self, x):
        self.y = sigmoid(x)
        return self.y

    def backward(self, dout):
        return dout / (self.y * (1 - self.y))

# %% wrong: sign of the exponent
# id: exponent
# loses: Sigmoid-test-forward, Sigmoid-test-shapes
class Sigmoid:
    def forward(self, x):
        self.y = 1 / (1 + np.exp(x))
        return self.y

    def backward(self, dout):
        return dout * self.y * (1 - self.y)

# %% wrong: state left from the last call
# id: first-output-kept
# loses: Sigmoid-test-memory
class Sigmoid:
    def forward(self, x):
        if getattr(self, 'y', None) is None:
            self.y = sigmoid(x)
        return sigmoid(x)

    def backward(self, dout):
        return dout * self.y * (1 - self.y)

# %% wrong: half of the sigmoid slope
# id: half-slope
# loses: Sigmoid-test-backward, Sigmoid-test-shapes, Sigmoid-test-memory
class Sigmoid:
    def forward(self, x):
        self.y = sigmoid(x)
        return self.y

    def backward(self, dout):
        return dout * self.y

# %% wrong: minus for plus
# id: minus
# loses: Sigmoid-test-forward, Sigmoid-test-shapes
class Sigmoid:
    def forward(self, x):
        self.y = sigmoid(x)
        return 1 / (1 - np.exp(-x))

    def backward(self, dout):
        return dout * self.y * (1 - self.y)

# %% wrong: 1 not added
# id: no-one
class Sigmoid:
    def forward(self, x):
        self.y = 1 / np.exp(-x)
        return self.y

    def backward(self, dout):
        return dout * self.y * (1 - self.y)

# %% wrong: returned None
# id: no-return
class Sigmoid:
    def forward(self, x):
        self.y = sigmoid(x)

    def backward(self, dout):
        dx = dout * self.y * (1 - self.y)

# %% wrong: sigmoid slope forgotten
# id: no-slope
# loses: Sigmoid-test-backward, Sigmoid-test-shapes, Sigmoid-test-memory
class Sigmoid:
    def forward(self, x):
        self.y = sigmoid(x)
        return self.y

    def backward(self, dout):
        return dout

# %% wrong: upstream forgotten
# id: no-upstream
# loses: Sigmoid-test-backward, Sigmoid-test-shapes, Sigmoid-test-memory
class Sigmoid:
    def forward(self, x):
        self.y = sigmoid(x)
        return self.y

    def backward(self, dout):
        return self.y * (1 - self.y)

# %% wrong: half of the sigmoid slope
# id: other-half
# loses: Sigmoid-test-backward, Sigmoid-test-shapes, Sigmoid-test-memory
class Sigmoid:
    def forward(self, x):
        self.y = sigmoid(x)
        return self.y

    def backward(self, dout):
        return dout * (1 - self.y)

# %% wrong: memory shared between objects
# id: output-in-class
# loses: Sigmoid-test-memory
class Sigmoid:
    def forward(self, x):
        Sigmoid.y = sigmoid(x)
        return Sigmoid.y

    def backward(self, dout):
        return dout * Sigmoid.y * (1 - Sigmoid.y)

# %% wrong: reciprocal forgotten
# id: reciprocal
# loses: Sigmoid-test-forward, Sigmoid-test-shapes
class Sigmoid:
    def forward(self, x):
        self.x = x
        return 1 + np.exp(-x)

    def backward(self, dout):
        y = sigmoid(self.x)
        return dout * y * (1 - y)

# %% wrong: sigmoid applied twice
# id: sigmoid-twice
# loses: Sigmoid-test-backward, Sigmoid-test-shapes, Sigmoid-test-memory
class Sigmoid:
    def forward(self, x):
        self.y = sigmoid(x)
        return self.y

    def backward(self, dout):
        return dout * sigmoid(self.y) * (1 - sigmoid(self.y))

# %% wrong: wrong sign
# id: sign
# loses: Sigmoid-test-backward, Sigmoid-test-shapes, Sigmoid-test-memory
class Sigmoid:
    def forward(self, x):
        self.y = sigmoid(x)
        return self.y

    def backward(self, dout):
        return dout * self.y * (self.y - 1)

# %% wrong: sigmoid slope from dout
# id: slope-from-dout
# loses: Sigmoid-test-backward, Sigmoid-test-shapes, Sigmoid-test-memory
class Sigmoid:
    def forward(self, x):
        self.y = sigmoid(x)
        return self.y

    def backward(self, dout):
        return dout * (1 - dout)

# %% wrong: sigmoid slope from its input
# id: slope-from-input
# loses: Sigmoid-test-backward, Sigmoid-test-shapes, Sigmoid-test-memory
class Sigmoid:
    def forward(self, x):
        self.x = x
        return sigmoid(x)

    def backward(self, dout):
        return dout * self.x * (1 - self.x)

# %% wrong: 1 - y squared
# id: slope-of-tanh
# loses: Sigmoid-test-backward, Sigmoid-test-shapes, Sigmoid-test-memory
class Sigmoid:
    def forward(self, x):
        self.y = sigmoid(x)
        return self.y

    def backward(self, dout):
        return dout * (1 - self.y**2)

# %% wrong: softmax instead of sigmoid
# id: softmax
# loses: Sigmoid-test-forward, Sigmoid-test-shapes
class Sigmoid:
    def forward(self, x):
        self.y = sigmoid(x)
        return softmax(x)

    def backward(self, dout):
        return dout * self.y * (1 - self.y)

# %% wrong: tanh instead of sigmoid + 1 - y squared
# id: tanh
class Sigmoid:
    def forward(self, x):
        self.y = np.tanh(x)
        return self.y

    def backward(self, dout):
        return dout * (1 - self.y**2)

# %% wrong: multiplied by the input
# id: times-input
# loses: Sigmoid-test-backward, Sigmoid-test-shapes, Sigmoid-test-memory
class Sigmoid:
    def forward(self, x):
        self.x = x
        self.y = sigmoid(x)
        return self.y

    def backward(self, dout):
        return dout * self.y * (1 - self.y) * self.x

# %% wrong: upstream added
# loses: Sigmoid-test-backward, Sigmoid-test-shapes, Sigmoid-test-memory
class Sigmoid:
    def forward(self, x):
        self.y = sigmoid(x)
        return self.y

    def backward(self, dout):
        return dout + self.y * (1 - self.y)

# %% wrong: half of the sigmoid slope + wrong sign
# loses: Sigmoid-test-backward, Sigmoid-test-shapes, Sigmoid-test-memory
class Sigmoid:
    def forward(self, x):
        self.y = sigmoid(x)
        return self.y

    def backward(self, dout):
        return -dout * self.y

# %% wrong: sign of the exponent + sigmoid slope forgotten
class Sigmoid:
    def forward(self, x):
        self.y = 1 / (1 + np.exp(x))
        return self.y

    def backward(self, dout):
        return dout

# %% wrong: 1 - y squared + wrong sign
# loses: Sigmoid-test-backward, Sigmoid-test-shapes, Sigmoid-test-memory
class Sigmoid:
    def forward(self, x):
        self.y = sigmoid(x)
        return self.y

    def backward(self, dout):
        return -dout * (1 - self.y**2)

# %% wrong: sign of the exponent + upstream forgotten
# loses: Sigmoid-test-forward, Sigmoid-test-backward, Sigmoid-test-shapes, Sigmoid-test-memory
class Sigmoid:
    def forward(self, x):
        self.y = 1 / (1 + np.exp(x))
        return self.y

    def backward(self, dout):
        return self.y * (1 - self.y)

# %% wrong: minus for plus + sigmoid slope forgotten
# loses: Sigmoid-test-forward, Sigmoid-test-backward, Sigmoid-test-shapes, Sigmoid-test-memory
class Sigmoid:
    def forward(self, x):
        self.y = 1 / (1 - np.exp(-x))
        return self.y

    def backward(self, dout):
        return dout
