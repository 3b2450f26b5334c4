# %% right: float32, a 0-d array for the loss
# id: float32
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = t.argmax(axis=1) if t.ndim == 2 else t
        self.y = softmax(scores.astype(np.float32))
        return np.array(-np.log(np.maximum(self.y[np.arange(len(t)), self.t], 1e-30)).mean())

    def backward(self, dout=1.0):
        dx = self.y - np.eye(self.y.shape[1], dtype=np.float32)[self.t]
        return np.float32(dout) * dx / len(dx)

# %% right: finds the gradient in forward already
# id: gradient-in-forward
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = np.eye(scores.shape[1])[t] if t.ndim == 1 else t
        self.y = softmax(scores)
        self.grad = (self.y - self.t) / len(self.y)
        return float(-np.log(1e-300 + (self.y * self.t).sum(axis=1)).mean())

    def backward(self, dout=1.0):
        return self.grad * dout

# %% right: the chain rule through softmax, row by row
# id: jacobian
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = np.eye(scores.shape[1])[t] if t.ndim == 1 else t
        self.y = softmax(scores)
        return cross_entropy(self.y, self.t.argmax(axis=1))

    def backward(self, dout=1.0):
        dy = -self.t / self.y / len(self.y)
        dx = [(np.diag(y) - np.outer(y, y)) @ d for y, d in zip(self.y, dy)]
        return dout * np.stack(dx)

# %% right: backward returns a list of arrays
# id: list-of-rows
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.labels = t.argmax(axis=1) if t.ndim == 2 else t
        self.y = softmax(scores)
        return cross_entropy(self.y, self.labels)

    def backward(self, dout=1.0):
        n = len(self.labels)
        return [dout / n * (y - (np.arange(len(y)) == k)) for y, k in zip(self.y, self.labels)]

# %% right: log-sum-exp, without probabilities in forward
# id: log-sum-exp
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.scores = scores - scores.max(axis=1, keepdims=True)
        self.t = t
        if t.ndim > 1:
            self.t = np.argmax(t, axis=-1)
        logs = np.log(np.exp(self.scores).sum(axis=1))
        return np.mean(logs - self.scores[np.arange(len(logs)), self.t])

    def backward(self, dout=1.0):
        y = np.exp(self.scores)
        y /= y.sum(axis=1, keepdims=True)
        n, c = y.shape
        return (y - (self.t[:, None] == np.arange(c))) * (dout / n)

# %% right: a loop over rows
# id: loop
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.rows, losses = [], []
        for row, truth in zip(scores, t):
            k = int(truth) if np.ndim(truth) == 0 else int(np.argmax(truth))
            p = softmax(row)
            losses.append(-np.log(max(p[k], 1e-300)))
            p[k] -= 1
            self.rows.append(p)
        return sum(losses) / len(losses)

    def backward(self, dout=1.0):
        return np.array([dout * row / len(self.rows) for row in self.rows])

# %% right: everything in one-hot
# id: one-hot
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = np.eye(scores.shape[1])[t] if t.ndim == 1 else t
        self.y = softmax(scores)
        return -np.sum(self.t * np.log(self.y + 1e-12)) / len(scores)

    def backward(self, dout=1.0):
        return dout * (self.y - self.t) / len(self.t)

# %% right: tells one-hot by size, a small number inside the logarithm
# id: size-and-epsilon
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.y = softmax(scores)
        self.t = t.argmax(axis=1) if t.size == self.y.size else t
        n = self.y.shape[0]
        return -np.sum(np.log(self.y[np.arange(n), self.t] + 1e-7)) / n

    def backward(self, dout=1.0):
        n = self.t.shape[0]
        dx = self.y.copy()
        dx[np.arange(n), self.t] -= 1
        dx = dx / n
        return dx * dout

# %% wrong: all classes counted
# id: all-classes
# loses: SoftmaxWithLoss-test-forward, SoftmaxWithLoss-test-one-hot, SoftmaxWithLoss-test-large
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = np.eye(scores.shape[1])[t] if t.ndim == 1 else t
        self.y = softmax(scores)
        return -np.sum(np.log(self.y)) / len(self.t)

    def backward(self, dout=1.0):
        return dout * (self.y - self.t) / len(self.t)

# %% wrong: divided by N twice
# id: averaged-twice
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = np.eye(scores.shape[1])[t] if t.ndim == 1 else t
        self.y = softmax(scores)
        return cross_entropy(self.y, self.t.argmax(axis=1)) / len(t)

    def backward(self, dout=1.0):
        return dout * (self.y - self.t) / len(self.t) / len(self.t)

# %% wrong: overflow + softmax over the wrong axis
# id: axis
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = np.eye(scores.shape[1])[t] if t.ndim == 1 else t
        e = np.exp(scores)
        self.y = e / e.sum(axis=0)
        return -np.sum(self.t * np.log(self.y)) / len(self.t)

    def backward(self, dout=1.0):
        return dout * (self.y - self.t) / len(self.t)

# %% wrong: not divided by N
# id: backward-sum
# loses: SoftmaxWithLoss-test-backward, SoftmaxWithLoss-test-one-hot, SoftmaxWithLoss-test-large, SoftmaxWithLoss-test-dout, SoftmaxWithLoss-test-memory
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.labels = t.argmax(axis=1) if t.ndim == 2 else t
        self.y = softmax(scores)
        return cross_entropy(self.y, self.labels)

    def backward(self, dout=1.0):
        dx = self.y.copy()
        dx[np.arange(len(dx)), self.labels] -= 1
        return dx * dout

# %% wrong: binary cross-entropy
# id: binary
# loses: SoftmaxWithLoss-test-forward, SoftmaxWithLoss-test-one-hot, SoftmaxWithLoss-test-large
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = np.eye(scores.shape[1])[t] if t.ndim == 1 else t
        self.y = softmax(scores)
        t, y = self.t, self.y
        return -np.sum(t * np.log(y) + (1 - t) * np.log(1 - y)) / len(t)

    def backward(self, dout=1.0):
        return dout * (self.y - self.t) / len(self.t)

# %% wrong: changed its input
# id: changes-scores
# loses: SoftmaxWithLoss-test-forward
class SoftmaxWithLoss:
    def forward(self, scores, t):
        scores -= scores.max(axis=1, keepdims=True)
        self.labels = t.argmax(axis=1) if t.ndim == 2 else t
        self.y = softmax(scores)
        return cross_entropy(self.y, self.labels)

    def backward(self, dout=1.0):
        n = len(self.y)
        dx = self.y.copy()
        dx[np.arange(n), self.labels] -= 1
        return dx * dout / n

# %% wrong: changed its input
# id: changes-y-and-divides
# loses: SoftmaxWithLoss-test-memory
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.labels = t.argmax(axis=1) if t.ndim == 2 else t
        self.y = softmax(scores)
        return cross_entropy(self.y, self.labels)

    def backward(self, dout=1.0):
        n = len(self.y)
        dx = self.y
        dx[np.arange(n), self.labels] -= 1
        dx /= n
        return dx * dout

# %% wrong: changed its input
# id: changes-y
# loses: SoftmaxWithLoss-test-memory
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.labels = t.argmax(axis=1) if t.ndim == 2 else t
        self.y = softmax(scores)
        return cross_entropy(self.y, self.labels)

    def backward(self, dout=1.0):
        n = len(self.y)
        dx = self.y
        dx[np.arange(n), self.labels] -= 1
        return dx * dout / n

# %% wrong: one class for all rows
# id: columns
# loses: SoftmaxWithLoss-test-backward, SoftmaxWithLoss-test-one-hot, SoftmaxWithLoss-test-large, SoftmaxWithLoss-test-dout, SoftmaxWithLoss-test-memory
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.labels = t.argmax(axis=1) if t.ndim == 2 else t
        self.y = softmax(scores)
        return cross_entropy(self.y, self.labels)

    def backward(self, dout=1.0):
        n = len(self.y)
        dx = self.y.copy()
        dx[:, self.labels] -= 1
        return dx * dout / n

# %% wrong: divided by the classes
# id: divided-by-classes
# loses: SoftmaxWithLoss-test-backward, SoftmaxWithLoss-test-one-hot, SoftmaxWithLoss-test-large, SoftmaxWithLoss-test-dout, SoftmaxWithLoss-test-memory
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.labels = t.argmax(axis=1) if t.ndim == 2 else t
        self.y = softmax(scores)
        return cross_entropy(self.y, self.labels)

    def backward(self, dout=1.0):
        n, c = self.y.shape
        dx = self.y.copy()
        dx[np.arange(n), self.labels] -= 1
        return dx * dout / c

# %% wrong: averaged over the classes
# id: divided-by-size
# loses: SoftmaxWithLoss-test-backward, SoftmaxWithLoss-test-one-hot, SoftmaxWithLoss-test-large, SoftmaxWithLoss-test-dout, SoftmaxWithLoss-test-memory
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.labels = t.argmax(axis=1) if t.ndim == 2 else t
        self.y = softmax(scores)
        return cross_entropy(self.y, self.labels)

    def backward(self, dout=1.0):
        n = len(self.y)
        dx = self.y.copy()
        dx[np.arange(n), self.labels] -= 1
        return dx * dout / self.y.size

# %% wrong: upstream added
# id: dout-added
# loses: SoftmaxWithLoss-test-backward, SoftmaxWithLoss-test-one-hot, SoftmaxWithLoss-test-large, SoftmaxWithLoss-test-dout, SoftmaxWithLoss-test-memory
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.labels = t.argmax(axis=1) if t.ndim == 2 else t
        self.y = softmax(scores)
        return cross_entropy(self.y, self.labels)

    def backward(self, dout=1.0):
        n = len(self.y)
        dx = self.y.copy()
        dx[np.arange(n), self.labels] -= 1
        return dx / n + dout

# %% wrong: state left from the last call
# id: first-y-kept
# loses: SoftmaxWithLoss-test-memory
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.labels = t.argmax(axis=1) if t.ndim == 2 else t
        self.y = getattr(self, 'y', softmax(scores))
        return cross_entropy(softmax(scores), self.labels)

    def backward(self, dout=1.0):
        n = len(self.y)
        dx = self.y.copy()
        dx[np.arange(n), self.labels] -= 1
        return dx * dout / n

# %% wrong: gradient of the probabilities
# id: gradient-of-y
# loses: SoftmaxWithLoss-test-backward, SoftmaxWithLoss-test-one-hot, SoftmaxWithLoss-test-large, SoftmaxWithLoss-test-dout, SoftmaxWithLoss-test-memory
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = np.eye(scores.shape[1])[t] if t.ndim == 1 else t
        self.y = softmax(scores)
        return cross_entropy(self.y, self.t.argmax(axis=1))

    def backward(self, dout=1.0):
        return -dout * self.t / self.y / len(self.t)

# %% wrong: dout ignored
# id: ignores-dout
# loses: SoftmaxWithLoss-test-dout
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.labels = t.argmax(axis=1) if t.ndim == 2 else t
        self.y = softmax(scores)
        return cross_entropy(self.y, self.labels)

    def backward(self, dout=1.0):
        n = len(self.y)
        dx = self.y.copy()
        dx[np.arange(n), self.labels] -= 1
        return dx / n

# %% wrong: changed its input
# id: keeps-gradient-in-scores
# loses: SoftmaxWithLoss-test-backward
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.scores = scores
        self.labels = t.argmax(axis=1) if t.ndim == 2 else t
        self.y = softmax(scores)
        return cross_entropy(self.y, self.labels)

    def backward(self, dout=1.0):
        n = len(self.y)
        self.scores[...] = self.y
        self.scores[np.arange(n), self.labels] -= 1
        return self.scores * dout / n

# %% wrong: works only for labels + log of zero
# id: labels-only
# loses: SoftmaxWithLoss-test-one-hot, SoftmaxWithLoss-test-large
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = t
        self.y = softmax(scores)
        n = len(t)
        return -np.log(self.y[np.arange(n), t]).mean()

    def backward(self, dout=1.0):
        n = len(self.t)
        dx = self.y.copy()
        dx[np.arange(n), self.t] -= 1
        return dx * dout / n

# %% wrong: largest instead of true class
# id: largest
# loses: SoftmaxWithLoss-test-forward, SoftmaxWithLoss-test-one-hot, SoftmaxWithLoss-test-large
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = np.eye(scores.shape[1])[t] if t.ndim == 1 else t
        self.y = softmax(scores)
        return -np.log(self.y.max(axis=1)).mean()

    def backward(self, dout=1.0):
        return dout * (self.y - self.t) / len(self.t)

# %% wrong: log of the mean
# id: log-late
# loses: SoftmaxWithLoss-test-forward, SoftmaxWithLoss-test-one-hot, SoftmaxWithLoss-test-large
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = np.eye(scores.shape[1])[t] if t.ndim == 1 else t
        self.y = softmax(scores)
        return -np.log(np.mean((self.t * self.y).sum(axis=1)))

    def backward(self, dout=1.0):
        return dout * (self.y - self.t) / len(self.t)

# %% wrong: base-10 log
# id: log10
# loses: SoftmaxWithLoss-test-forward, SoftmaxWithLoss-test-one-hot, SoftmaxWithLoss-test-large
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = np.eye(scores.shape[1])[t] if t.ndim == 1 else t
        self.y = softmax(scores)
        return -np.sum(self.t * np.log10(self.y)) / len(self.t)

    def backward(self, dout=1.0):
        return dout * (self.y - self.t) / len(self.t)

# %% wrong: base-2 log
# id: log2
# loses: SoftmaxWithLoss-test-forward, SoftmaxWithLoss-test-one-hot, SoftmaxWithLoss-test-large
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = np.eye(scores.shape[1])[t] if t.ndim == 1 else t
        self.y = softmax(scores)
        return -np.sum(self.t * np.log2(self.y)) / len(self.t)

    def backward(self, dout=1.0):
        return dout * (self.y - self.t) / len(self.t)

# %% wrong: array for a number
# id: loss-per-row
# loses: SoftmaxWithLoss-test-forward, SoftmaxWithLoss-test-one-hot, SoftmaxWithLoss-test-large
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = np.eye(scores.shape[1])[t] if t.ndim == 1 else t
        self.y = softmax(scores)
        return -np.log((self.t * self.y).sum(axis=1))

    def backward(self, dout=1.0):
        return dout * (self.y - self.t) / len(self.t)

# %% wrong: not divided by N
# id: loss-sum
# loses: SoftmaxWithLoss-test-forward, SoftmaxWithLoss-test-one-hot, SoftmaxWithLoss-test-large
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.labels = t.argmax(axis=1) if t.ndim == 2 else t
        self.y = softmax(scores)
        return -np.log(self.y[np.arange(len(t)), self.labels]).sum()

    def backward(self, dout=1.0):
        n = len(self.y)
        dx = self.y.copy()
        dx[np.arange(n), self.labels] -= 1
        return dx * dout / n

# %% wrong: averaged over the classes
# id: mean-of-all
# loses: SoftmaxWithLoss-test-forward, SoftmaxWithLoss-test-one-hot, SoftmaxWithLoss-test-large
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = np.eye(scores.shape[1])[t] if t.ndim == 1 else t
        self.y = softmax(scores)
        return -np.mean(self.t * np.log(self.y))

    def backward(self, dout=1.0):
        return dout * (self.y - self.t) / len(self.t)

# %% wrong: log forgotten
# id: no-log
# loses: SoftmaxWithLoss-test-forward, SoftmaxWithLoss-test-one-hot, SoftmaxWithLoss-test-large
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = np.eye(scores.shape[1])[t] if t.ndim == 1 else t
        self.y = softmax(scores)
        return -np.sum(self.t * self.y) / len(self.t)

    def backward(self, dout=1.0):
        return dout * (self.y - self.t) / len(self.t)

# %% wrong: log forgotten
# id: one-minus-probability
# loses: SoftmaxWithLoss-test-forward, SoftmaxWithLoss-test-one-hot, SoftmaxWithLoss-test-large
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = t if t.ndim == 1 else np.argmax(t, axis=1)
        self.y = softmax(scores)
        right = [y[k] for y, k in zip(self.y, self.t)]
        return 1 - sum(right) / len(right)

    def backward(self, dout=1.0):
        dx = np.array(self.y)
        for row, k in zip(dx, self.t):
            row[k] -= 1
        return dout * dx / len(dx)

# %% wrong: wrong sign
# id: no-minus
# loses: SoftmaxWithLoss-test-forward, SoftmaxWithLoss-test-one-hot, SoftmaxWithLoss-test-large
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = np.eye(scores.shape[1])[t] if t.ndim == 1 else t
        self.y = softmax(scores)
        return np.sum(self.t * np.log(self.y)) / len(self.t)

    def backward(self, dout=1.0):
        return dout * (self.y - self.t) / len(self.t)

# %% wrong: true class not subtracted
# id: no-truth
# loses: SoftmaxWithLoss-test-backward, SoftmaxWithLoss-test-one-hot, SoftmaxWithLoss-test-large, SoftmaxWithLoss-test-dout, SoftmaxWithLoss-test-memory
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.labels = t.argmax(axis=1) if t.ndim == 2 else t
        self.y = softmax(scores)
        return cross_entropy(self.y, self.labels)

    def backward(self, dout=1.0):
        return dout * self.y / len(self.y)

# %% wrong: not normalised
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = np.eye(scores.shape[1])[t] if t.ndim == 1 else t
        self.y = np.exp(scores)
        return -np.sum(self.t * np.log(self.y)) / len(self.t)

    def backward(self, dout=1.0):
        return dout * (self.y - self.t) / len(self.t)

# %% wrong: works only for one-hot
# id: one-hot-only
# loses: SoftmaxWithLoss-test-forward, SoftmaxWithLoss-test-backward, SoftmaxWithLoss-test-large, SoftmaxWithLoss-test-dout, SoftmaxWithLoss-test-memory
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = t
        self.y = softmax(scores)
        return -np.sum(t * np.log(self.y)) / len(t)

    def backward(self, dout=1.0):
        return dout * (self.y - self.t) / len(self.t)

# %% wrong: works only for one-hot
# id: argmax-of-labels
# loses: SoftmaxWithLoss-test-forward, SoftmaxWithLoss-test-backward, SoftmaxWithLoss-test-large, SoftmaxWithLoss-test-dout, SoftmaxWithLoss-test-memory
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.y = softmax(scores)
        self.rows = np.arange(len(self.y))
        self.labels = np.argmax(t, axis=-1)
        return -np.mean(np.log(self.y[self.rows, self.labels]))

    def backward(self, dout=1.0):
        dx = self.y.copy()
        dx[self.rows, self.labels] -= 1
        return dout / len(dx) * dx

# %% wrong: overflow
# loses: SoftmaxWithLoss-test-large
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = np.eye(scores.shape[1])[t] if t.ndim == 1 else t
        e = np.exp(scores)
        self.y = e / e.sum(axis=1, keepdims=True)
        return -np.sum(self.t * np.log(self.y)) / len(self.t)

    def backward(self, dout=1.0):
        return dout * (self.y - self.t) / len(self.t)

# %% wrong: first rows only
# id: rows
# loses: SoftmaxWithLoss-test-backward, SoftmaxWithLoss-test-one-hot, SoftmaxWithLoss-test-large, SoftmaxWithLoss-test-dout, SoftmaxWithLoss-test-memory
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.labels = t.argmax(axis=1) if t.ndim == 2 else t
        self.y = softmax(scores)
        return cross_entropy(self.y, self.labels)

    def backward(self, dout=1.0):
        n = len(self.y)
        dx = self.y.copy()
        dx[self.labels] -= 1
        return dx * dout / n

# %% wrong: scores instead of probabilities
# id: scores
# loses: SoftmaxWithLoss-test-backward, SoftmaxWithLoss-test-one-hot, SoftmaxWithLoss-test-large, SoftmaxWithLoss-test-dout, SoftmaxWithLoss-test-memory
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = np.eye(scores.shape[1])[t] if t.ndim == 1 else t
        self.y = softmax(scores)
        self.scores = scores
        return cross_entropy(self.y, self.t.argmax(axis=1))

    def backward(self, dout=1.0):
        return dout * (self.scores - self.t) / len(self.t)

# %% wrong: slope of softmax twice
# id: slope-twice
# loses: SoftmaxWithLoss-test-backward, SoftmaxWithLoss-test-one-hot, SoftmaxWithLoss-test-large, SoftmaxWithLoss-test-dout, SoftmaxWithLoss-test-memory
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = np.eye(scores.shape[1])[t] if t.ndim == 1 else t
        self.y = softmax(scores)
        return cross_entropy(self.y, self.t.argmax(axis=1))

    def backward(self, dout=1.0):
        return dout * (self.y - self.t) * self.y * (1 - self.y) / len(self.t)

# %% wrong: softmax applied twice
# id: softmax-twice
# loses: SoftmaxWithLoss-test-forward, SoftmaxWithLoss-test-one-hot, SoftmaxWithLoss-test-large
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = np.eye(scores.shape[1])[t] if t.ndim == 1 else t
        self.y = softmax(scores)
        return cross_entropy(softmax(self.y), self.t.argmax(axis=1))

    def backward(self, dout=1.0):
        return dout * (self.y - self.t) / len(self.t)

# %% wrong: squared error
# id: squares
# loses: SoftmaxWithLoss-test-forward, SoftmaxWithLoss-test-one-hot, SoftmaxWithLoss-test-large
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = np.eye(scores.shape[1])[t] if t.ndim == 1 else t
        self.y = softmax(scores)
        return np.sum((self.y - self.t) ** 2) / len(self.t)

    def backward(self, dout=1.0):
        return dout * (self.y - self.t) / len(self.t)

# %% wrong: not divided by N
# id: sum
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = np.eye(scores.shape[1])[t] if t.ndim == 1 else t
        self.y = softmax(scores)
        return -np.sum(self.t * np.log(self.y))

    def backward(self, dout=1.0):
        return dout * (self.y - self.t)

# %% wrong: t added
# loses: SoftmaxWithLoss-test-backward, SoftmaxWithLoss-test-one-hot, SoftmaxWithLoss-test-large, SoftmaxWithLoss-test-dout, SoftmaxWithLoss-test-memory
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.labels = t.argmax(axis=1) if t.ndim == 2 else t
        self.y = softmax(scores)
        return cross_entropy(self.y, self.labels)

    def backward(self, dout=1.0):
        n = len(self.y)
        dx = self.y.copy()
        dx[np.arange(n), self.labels] += 1
        return dx * dout / n

# %% wrong: wrong sign
# id: t-minus-y
# loses: SoftmaxWithLoss-test-backward, SoftmaxWithLoss-test-one-hot, SoftmaxWithLoss-test-large, SoftmaxWithLoss-test-dout, SoftmaxWithLoss-test-memory
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = np.eye(scores.shape[1])[t] if t.ndim == 1 else t
        self.y = softmax(scores)
        return cross_entropy(self.y, self.t.argmax(axis=1))

    def backward(self, dout=1.0):
        return dout * (self.t - self.y) / len(self.t)

# %% wrong: memory shared between objects
# id: y-in-class
# loses: SoftmaxWithLoss-test-memory
class SoftmaxWithLoss:
    def forward(self, scores, t):
        SoftmaxWithLoss.labels = t.argmax(axis=1) if t.ndim == 2 else t
        SoftmaxWithLoss.y = softmax(scores)
        return cross_entropy(self.y, self.labels)

    def backward(self, dout=1.0):
        n = len(self.y)
        dx = self.y.copy()
        dx[np.arange(n), self.labels] -= 1
        return dx * dout / n

# %% wrong: log of zero
# loses: SoftmaxWithLoss-test-large
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = np.eye(scores.shape[1])[t] if t.ndim == 1 else t
        self.y = softmax(scores)
        return -np.log((self.y * self.t).sum(axis=1)).mean()

    def backward(self, dout=1.0):
        return dout * (self.y - self.t) / len(self.y)

# %% wrong: true class not subtracted + not divided by N
# loses: SoftmaxWithLoss-test-backward, SoftmaxWithLoss-test-one-hot, SoftmaxWithLoss-test-large, SoftmaxWithLoss-test-dout, SoftmaxWithLoss-test-memory
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.y = softmax(scores)
        return cross_entropy(self.y, t.argmax(axis=1) if t.ndim == 2 else t)

    def backward(self, dout=1.0):
        return self.y * dout

# %% wrong: log forgotten + t added
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = np.eye(scores.shape[1])[t] if t.ndim == 1 else t
        self.y = softmax(scores)
        return -(self.y * self.t).sum(axis=1).mean()

    def backward(self, dout=1.0):
        return dout * (self.y + self.t) / len(self.y)

# %% wrong: dout ignored + wrong sign
# loses: SoftmaxWithLoss-test-backward, SoftmaxWithLoss-test-one-hot, SoftmaxWithLoss-test-large, SoftmaxWithLoss-test-dout, SoftmaxWithLoss-test-memory
class SoftmaxWithLoss:
    def forward(self, scores, t):
        self.t = np.eye(scores.shape[1])[t] if t.ndim == 1 else t
        self.y = softmax(scores)
        return cross_entropy(self.y, self.t.argmax(axis=1))

    def backward(self, dout=1.0):
        return (self.t - self.y) / len(self.y)
