# ---
# jupyter:
#   handgrad:
#     modules:
#     - data
#     - explorers.base
#     - explorers.labels
#     - explorers.network
#     - figures.network
#     - figures.style
#     - functions
#     - gradients
#     - layers
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # 07 The lab: a two-layer net that reads digits
#
# After this notebook you can
#
# - walk a loss back through a whole network and write down the gradient of every parameter,
# - train the network on handwritten digits with mini-batches,
# - build the same network from layers, so that the walk back is a short loop,
# - look inside: what hidden units respond to, which digits go wrong, what the learning rate does.
#
# It takes about two hours. It needs matrix products and the chain rule; the formulas of the
# earlier chapters are repeated where they are used, so you can start here.
#
# Fill in the cells that say `# Write your codes`. The cells after each one check your answer;
# run them as often as you like.

# %%
import numpy as np

from handgrad.data import load_digits
from handgrad.explorers import network as explorers
from handgrad.figures import network as figures
from handgrad.functions import cross_entropy, sigmoid, softmax
from handgrad.gradients import numerical_gradient, relative_error
from handgrad.layers import Affine, Sigmoid, SoftmaxWithLoss

# %% [markdown]
# ## The data
#
# People wrote these digits by hand; each is an image of 8 x 8 pixels, laid out as one row of 64
# numbers between 0 and 1. The label of an image is *one-hot*: ten numbers, all 0 but a 1 at the
# place of the digit.

# %%
(x_train, t_train), (x_test, t_test) = load_digits(one_hot=True)
pixels = x_train.shape[1]
side = int(np.sqrt(pixels))  # pixels along one side of an image

print("x_train", x_train.shape, "  t_train", t_train.shape)
print("x_test ", x_test.shape, "  t_test ", t_test.shape)
print("label of the first digit:", t_train[0])
figures.digits(x_train[:10].reshape(-1, side, side), t_train[:10].argmax(axis=1))

# %% [markdown]
# ## The network
#
# Two Affine steps with a Sigmoid between them turn 64 pixels into 10 scores. Softmax makes the
# scores into probabilities $y$, and the loss $L$ is the mean of $-\log(\text{probability of the
# true digit})$ over the batch.

# %%
figures.network_diagram(pixels, 50, 10)

# %% [markdown]
# For a batch $x$ of $N$ rows, forward:
#
# $$a_1 = x W_1 + b_1 \qquad z_1 = \sigma(a_1) \qquad a_2 = z_1 W_2 + b_2 \qquad
# y = \operatorname{softmax}(a_2)$$
#
# Backward we start at the loss and walk right to left. At each step the rule is the same:
# *local gradient times upstream gradient*. The first step is a gift. Softmax and cross-entropy
# together have the gradient
#
# $$\frac{\partial L}{\partial a_2} = \frac{y - t}{N},$$
#
# a row for each example: the probability the net gave, minus the one it should have given.
# In code we call it `dy`.

# %% [markdown]
# ## Exercise 1: the gradient, by hand
#
# Complete `SimpleTwoLayerNet.gradient(x, t)`.
#
# - `x` is `(N, input_size)`, `t` is one-hot `(N, output_size)`.
# - The forward pass and `dy` `(N, output_size)` are given.
# - Return a dict with the keys `W1`, `b1`, `W2`, `b2`; each gradient has the shape of its
#   parameter.
# - `x`, `t` and the parameters stay as they are, and every call starts afresh: it may be another
#   batch, or one example alone.
#
# The rest of the class is given. `numerical_gradient` finds the same four arrays the slow way,
# so you can compare; your own method uses the chain rule.
#
# A tiny example: for `N = 2` and one output, if `dy = [[0.1], [-0.4]]` and
# `z1 = [[1, 2], [3, 4]]`, the gradient of `b2` is `[-0.3]` and that of `W2` is
# `[[0.1 - 1.2], [0.2 - 1.6]] = [[-1.1], [-1.4]]`.
#
# <details><summary>Hint 1: where to start</summary>
#
# Walk from the right: $a_2 = z_1 W_2 + b_2$ comes first. Which of its three inputs are
# parameters, and which one lets you walk on?
# </details>
#
# <details><summary>Hint 2: let the shapes guide you</summary>
#
# The gradient of `W2` is `(hidden_size, output_size)`. You have `z1` `(N, hidden_size)` and `dy`
# `(N, output_size)`. Only one product of the two has the right shape. `b2` was added to every
# row, so its gradient is summed over the rows.
# </details>
#
# <details><summary>Hint 3: through the sigmoid</summary>
#
# The slope of the sigmoid follows from its own output: $\sigma'(a_1) = z_1 (1 - z_1)$. So the
# gradient of $a_1$ is that of $z_1$, times `z1 * (1 - z1)`, entry by entry.
# </details>
#
# <details><summary>Hint 4: nearly the answer</summary>
#
# The steps in order: `W2` from `z1` and `dy`; `b2` from `dy`; `dz1` from `dy` and `W2`; `da1`
# from `dz1` and `z1`; `W1` from `x` and `da1`; `b1` from `da1`. Steps 5 and 6 are steps 1 and 2
# again, one layer down.
# </details>


# %% nbgrader={"grade": false, "grade_id": "SimpleTwoLayerNet", "locked": false, "schema_version": 3, "solution": true, "task": false}
class SimpleTwoLayerNet:
    """x -> Affine -> Sigmoid -> Affine -> Softmax, written without layers.

    params: W1 (input_size, hidden_size), b1 (hidden_size,),
            W2 (hidden_size, output_size), b2 (output_size,)
    """

    def __init__(self, input_size, hidden_size, output_size, rng):
        self.params = {
            "W1": rng.normal(size=(input_size, hidden_size)) / np.sqrt(input_size),
            "b1": np.zeros(hidden_size),
            "W2": rng.normal(size=(hidden_size, output_size)) / np.sqrt(hidden_size),
            "b2": np.zeros(output_size),
        }

    def predict(self, x):
        """The scores (N, output_size) of a batch x (N, input_size)."""
        z1 = sigmoid(x @ self.params["W1"] + self.params["b1"])
        return z1 @ self.params["W2"] + self.params["b2"]

    def loss(self, x, t):
        return cross_entropy(softmax(self.predict(x)), t)

    def accuracy(self, x, t):
        return np.mean(self.predict(x).argmax(axis=1) == t.argmax(axis=1))

    def numerical_gradient(self, x, t):
        """The gradients by finite differences: slow, approximate, hard to get wrong."""
        return {
            key: numerical_gradient(lambda _: self.loss(x, t), param)
            for key, param in self.params.items()
        }

    def gradient(self, x, t):
        """The gradients of the loss, as a dict W1, b1, W2, b2.

        x: (N, input_size); t: one-hot (N, output_size)
        """
        W1, b1 = self.params["W1"], self.params["b1"]
        W2, b2 = self.params["W2"], self.params["b2"]

        # forward
        a1 = x @ W1 + b1
        z1 = sigmoid(a1)
        a2 = z1 @ W2 + b2
        y = softmax(a2)

        # backward
        dy = (y - t) / len(x)
        ### BEGIN SOLUTION
        dz1 = dy @ W2.T
        da1 = dz1 * z1 * (1 - z1)
        return {
            "W1": x.T @ da1,
            "b1": da1.sum(axis=0),
            "W2": z1.T @ dy,
            "b2": dy.sum(axis=0),
        }
        ### END SOLUTION


# %% [markdown]
# Each of the first four cells below checks the gradient of one parameter against the numerical one,
# in the order in which the walk back meets them. `sizes` are those of input, hidden layer and
# output, and `N` is the number of examples; the cell puts parameters of its own into
# `network.params`. The last cell is about the rest: what stays as it is, and a second call.

# %% nbgrader={"grade": true, "grade_id": "SimpleTwoLayerNet-test-W2", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(71)
with check.part("SimpleTwoLayerNet-test-W2") as test:
    test(SimpleTwoLayerNet, sizes=(4, 3, 3), N=5, rng=rng)
    ### BEGIN HIDDEN TESTS
    for sizes, N in [((6, 4, 4), 7), ((3, 2, 2), 3), ((2, 5, 5), 4)]:
        test(SimpleTwoLayerNet, sizes, N, rng)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "SimpleTwoLayerNet-test-b2", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(72)
with check.part("SimpleTwoLayerNet-test-b2") as test:
    test(SimpleTwoLayerNet, sizes=(4, 3, 3), N=5, rng=rng)
    ### BEGIN HIDDEN TESTS
    for sizes, N in [((6, 4, 4), 7), ((3, 2, 2), 3), ((2, 5, 5), 4)]:
        test(SimpleTwoLayerNet, sizes, N, rng)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "SimpleTwoLayerNet-test-W1", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(73)
with check.part("SimpleTwoLayerNet-test-W1") as test:
    test(SimpleTwoLayerNet, sizes=(4, 3, 3), N=5, rng=rng)
    test(SimpleTwoLayerNet, sizes=(6, 4, 2), N=7, rng=rng)
    ### BEGIN HIDDEN TESTS
    for sizes, N in [((6, 5, 3), 7), ((3, 2, 4), 5), ((2, 4, 2), 3)]:
        test(SimpleTwoLayerNet, sizes, N, rng)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "SimpleTwoLayerNet-test-b1", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(74)
with check.part("SimpleTwoLayerNet-test-b1") as test:
    test(SimpleTwoLayerNet, sizes=(4, 3, 3), N=5, rng=rng)
    test(SimpleTwoLayerNet, sizes=(6, 4, 2), N=7, rng=rng)
    ### BEGIN HIDDEN TESTS
    for sizes, N in [((6, 5, 3), 7), ((3, 2, 4), 5), ((2, 4, 2), 3)]:
        test(SimpleTwoLayerNet, sizes, N, rng)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "SimpleTwoLayerNet-test-again", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(75)
with check.part("SimpleTwoLayerNet-test-again") as test:
    test(SimpleTwoLayerNet, sizes=(4, 3, 3), N=5, rng=rng)
    ### BEGIN HIDDEN TESTS
    test(SimpleTwoLayerNet, (5, 4, 4), 3, rng)
    ### END HIDDEN TESTS

# %% [markdown]
# Why not simply use the numerical gradient? Run both on the real network and look at the clock.

# %%
import time

network = SimpleTwoLayerNet(pixels, 50, 10, np.random.default_rng(0))
x, t = x_train[:10], t_train[:10]

start = time.perf_counter()
analytic = network.gradient(x, t)
middle = time.perf_counter()
numerical = network.numerical_gradient(x, t)
end = time.perf_counter()

for key in analytic:
    print(f"{key}: relative error {relative_error(analytic[key], numerical[key]):.1e}")
print(f"by hand {1000 * (middle - start):.1f} ms, numerically {1000 * (end - middle):.0f} ms")

# %% [markdown]
# **Take away.** The walk back uses the same few moves at every layer: a matrix product with the
# transposed input for the weights, a sum over the batch for the bias, a matrix product with the
# transposed weights to walk on. It costs about as much as two forward passes, whatever the number
# of parameters; the numerical gradient needs two forward passes *for each* parameter.

# %% [markdown]
# ## Exercise 2: training
#
# One step of stochastic gradient descent draws a *mini-batch*, asks for the gradient on it, and
# takes a small step downhill with every parameter:
#
# $$w = w - \eta\,\frac{\partial L}{\partial w}$$
#
# Write `train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng)`.
#
# - `network` has `params` (a dict of arrays), `gradient(x, t)`, `loss(x, t)` and
#   `accuracy(x, t)`, as above.
# - An epoch has `len(x_train) // batch_size` steps, so that it sees about as many examples as
#   there are. Draw the mini-batches at random with `rng`, a `numpy.random.Generator`: shuffle
#   the examples once an epoch, or choose some anew for every step. Neighbours in `x_train` need
#   not stay together, and sooner or later every example must get its turn.
# - Change the parameters in place (`-=`), so that whoever else holds these arrays sees it:
#   `network.params` has the same arrays afterwards. The examples stay as they are.
# - Return a dict with `loss`, the loss on the mini-batch of every step, and `train_accuracy` and
#   `test_accuracy`, one number after each epoch, on all training and all test examples.
#
# A tiny example: with 6 examples, `batch_size=2` and `epochs=4` there are 3 steps an epoch, so
# `loss` has 12 entries and each accuracy has 4.
#
# <details><summary>Hint 1: the outline</summary>
#
# Two loops, one in the other: over epochs, and over the steps of an epoch. The accuracies are
# taken in the outer loop, after the inner one.
# </details>
#
# <details><summary>Hint 2: a mini-batch</summary>
#
# `rng.permutation(N)` gives the numbers from 0 to N - 1 in random order. A slice of it picks rows
# of `x_train`, and the same slice must pick the rows of `t_train`.
# </details>
#
# <details><summary>Hint 3: nearly the answer</summary>
#
# Each step: `batch = order[i * batch_size : (i + 1) * batch_size]`; gradients of
# `x_train[batch], t_train[batch]`; for every key `network.params[key] -= learning_rate *
# gradients[key]`; append the loss.
# </details>


# %% nbgrader={"grade": false, "grade_id": "train", "locked": false, "schema_version": 3, "solution": true, "task": false}
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    """Train the network in place; return a dict loss (per step), train_accuracy, test_accuracy.

    x_train: (N, D); t_train: one-hot (N, C); x_test and t_test likewise
    """
    ### BEGIN SOLUTION
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for step in range(len(x_train) // batch_size):
            batch = order[step * batch_size : (step + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            gradients = network.gradient(x, t)
            history["loss"].append(network.loss(x, t))
            for key in network.params:
                network.params[key] -= learning_rate * gradients[key]
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history
    ### END SOLUTION


# %% [markdown]
# Each cell below is about one thing: how many steps there are, what is in a mini-batch, how it is
# drawn, where a step leads, whether the arrays stay the network's own, and what is recorded. There
# are `N` examples to train. Losses and accuracies are compared with those of the steps that your
# code has taken, whatever these were like.

# %% nbgrader={"grade": true, "grade_id": "train-test-steps", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(91)
with check.part("train-test-steps") as test:
    # N, batch_size, epochs, learning_rate, rng
    test.each(train, (33, 6, 3, 0.7, rng), (42, 6, 4, 0.3, rng))
    ### BEGIN HIDDEN TESTS
    test.each(train, (20, 20, 5, 0.7, rng), (17, 2, 4, 0.1, rng))
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "train-test-batches", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(92)
with check.part("train-test-batches") as test:
    test(train, N=26, batch_size=6, epochs=3, learning_rate=0.7, rng=rng)
    ### BEGIN HIDDEN TESTS
    test(train, 45, 10, 2, 0.3, rng)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "train-test-draws", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(93)
with check.part("train-test-draws") as test:
    test(train, N=26, batch_size=6, epochs=3, learning_rate=0.7, rng=rng)
    ### BEGIN HIDDEN TESTS
    test(train, 45, 10, 4, 0.2, rng)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "train-test-updates", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(94)
with check.part("train-test-updates") as test:
    test(train, N=26, batch_size=6, epochs=3, learning_rate=0.7, rng=rng)
    ### BEGIN HIDDEN TESTS
    test(train, 45, 10, 4, 0.2, rng)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "train-test-place", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(95)
with check.part("train-test-place") as test:
    test(train, N=26, batch_size=6, epochs=3, learning_rate=0.7, rng=rng)
    ### BEGIN HIDDEN TESTS
    test(train, 45, 10, 2, 0.2, rng)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "train-test-loss", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(96)
with check.part("train-test-loss") as test:
    test(train, N=26, batch_size=6, epochs=3, learning_rate=0.7, rng=rng)
    ### BEGIN HIDDEN TESTS
    test(train, 45, 10, 4, 0.2, rng)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "train-test-accuracy", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(97)
with check.part("train-test-accuracy") as test:
    test(train, N=40, batch_size=6, epochs=4, learning_rate=3.0, rng=rng)
    ### BEGIN HIDDEN TESTS
    test(train, 55, 10, 3, 5.0, rng)
    ### END HIDDEN TESTS

# %% [markdown]
# Now let it learn. What do you expect: how often will the net guess right before the first step,
# and how often after the last?

# %%
network = SimpleTwoLayerNet(pixels, 50, 10, np.random.default_rng(0))
print(f"before training: {100 * network.accuracy(x_test, t_test):.1f} of 100 test digits are right")
history = train(
    network, x_train, t_train, x_test, t_test,
    learning_rate=0.5, batch_size=20, epochs=40, rng=np.random.default_rng(1),
)  # fmt: skip
print(f"after training:  {100 * history['test_accuracy'][-1]:.1f} of 100")
figures.training_curves(history)

# %% [markdown]
# The gap between the two accuracies is what the net has learnt by heart and cannot use elsewhere.
#
# ### What a hidden unit looks for
#
# A column of `W1` has one weight for each pixel, so it is an image. Purple pixels raise the
# unit's input, orange ones lower it.

# %%
figures.hidden_units(network.params["W1"], side)

# %% [markdown]
# ### What it gets wrong
#
# Would you have read these right?

# %%
predicted = network.predict(x_test).argmax(axis=1)
figures.wrong_digits(x_test.reshape(-1, side, side), predicted, t_test.argmax(axis=1))

# %% [markdown]
# ### Watch it learn
#
# Your network and your `train` once more, on half of the small digits. Press play. Then reset, turn the
# learning rate to 30, to 0.03, and play again; the dashed line is the run before.
#
# **A question.** In which epoch do the hidden units begin to look for something? And how few of them
# still read 8 of 10 digits?

# %%
explorers.Training(SimpleTwoLayerNet, train)

# %% [markdown]
# **Take away.** Training is one line of calculus in two loops. The loss on mini-batches is noisy,
# because every step sees other examples; the trend is what counts. Judge a network on examples
# that it has not seen.

# %% [markdown]
# ## Exercise 3: the same network, from layers
#
# In exercise 1 you wrote the same moves twice. A *layer* is such a move with a memory: `forward`
# keeps what `backward` will need. With layers, the walk back is a loop that works for a network
# of any depth.
#
# Complete `LayeredTwoLayerNet.gradient(x, t)`: run forward through the layers and the last layer
# (which gives the loss), then backward from the last layer to the first, and collect the gradients
# that the two Affine layers leave in `dW` and `db`. Inputs, result and demands are as in exercise 1.
#
# The layers come from `handgrad.layers`:
#
# | layer | forward | backward | leaves |
# |---|---|---|---|
# | `Affine(W, b)` | `forward(X)` | `backward(dout)` gives dX | `dW`, `db` |
# | `Sigmoid()` | `forward(x)` | `backward(dout)` gives dx | |
# | `SoftmaxWithLoss()` | `forward(scores, t)` gives the loss | `backward()` gives (y - t) / N | |
#
# A tiny example: `LayeredTwoLayerNet(4, 3, 2, rng)` and `SimpleTwoLayerNet(4, 3, 2, rng)` begin with the
# same parameters if their `rng` have the same seed. So their gradients are equal: `W1` `(4, 3)`, `b1`
# `(3,)`, `W2` `(3, 2)`, `b2` `(2,)`.
#
# <details><summary>Hint 1: forward first</summary>
#
# `backward` uses what the last `forward` kept. Which line below runs all layers forward on `x`?
# Which one runs the last layer too?
# </details>
#
# <details><summary>Hint 2: nearly the answer</summary>
#
# `self.loss(x, t)` runs everything forward. Then `dout = self.last_layer.backward()`, and for each
# layer of `reversed(self.layers)`: `dout = layer.backward(dout)`. The Affine layers are
# `self.layers[0]` and `self.layers[2]`.
# </details>


# %% nbgrader={"grade": false, "grade_id": "LayeredTwoLayerNet", "locked": false, "schema_version": 3, "solution": true, "task": false}
class LayeredTwoLayerNet:
    """The network of exercise 1, built from layers; params as there."""

    def __init__(self, input_size, hidden_size, output_size, rng):
        self.params = {
            "W1": rng.normal(size=(input_size, hidden_size)) / np.sqrt(input_size),
            "b1": np.zeros(hidden_size),
            "W2": rng.normal(size=(hidden_size, output_size)) / np.sqrt(hidden_size),
            "b2": np.zeros(output_size),
        }
        # The layers hold the very arrays of params: a step taken in place reaches them.
        self.layers = [
            Affine(self.params["W1"], self.params["b1"]),
            Sigmoid(),
            Affine(self.params["W2"], self.params["b2"]),
        ]
        self.last_layer = SoftmaxWithLoss()

    def predict(self, x):
        """The scores (N, output_size) of a batch x (N, input_size)."""
        for layer in self.layers:
            x = layer.forward(x)
        return x

    def loss(self, x, t):
        return self.last_layer.forward(self.predict(x), t)

    def accuracy(self, x, t):
        return np.mean(self.predict(x).argmax(axis=1) == t.argmax(axis=1))

    def gradient(self, x, t):
        """The gradients of the loss, as a dict W1, b1, W2, b2.

        x: (N, input_size); t: one-hot (N, output_size)
        """
        ### BEGIN SOLUTION
        self.loss(x, t)
        dout = self.last_layer.backward()
        for layer in reversed(self.layers):
            dout = layer.backward(dout)
        first, _, second = self.layers
        return {"W1": first.dW, "b1": first.db, "W2": second.dW, "b2": second.db}
        ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "LayeredTwoLayerNet-test-W2", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(81)
with check.part("LayeredTwoLayerNet-test-W2") as test:
    test(LayeredTwoLayerNet, sizes=(3, 3, 3), N=5, rng=rng)
    ### BEGIN HIDDEN TESTS
    for sizes, N in [((6, 4, 4), 7), ((3, 2, 2), 3), ((2, 5, 5), 4)]:
        test(LayeredTwoLayerNet, sizes, N, rng)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "LayeredTwoLayerNet-test-b2", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(82)
with check.part("LayeredTwoLayerNet-test-b2") as test:
    test(LayeredTwoLayerNet, sizes=(3, 3, 3), N=5, rng=rng)
    ### BEGIN HIDDEN TESTS
    for sizes, N in [((6, 4, 4), 7), ((3, 2, 2), 3), ((2, 5, 5), 4)]:
        test(LayeredTwoLayerNet, sizes, N, rng)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "LayeredTwoLayerNet-test-W1", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(83)
with check.part("LayeredTwoLayerNet-test-W1") as test:
    test(LayeredTwoLayerNet, sizes=(3, 3, 3), N=5, rng=rng)
    ### BEGIN HIDDEN TESTS
    for sizes, N in [((6, 5, 3), 7), ((3, 2, 4), 5), ((2, 4, 2), 3)]:
        test(LayeredTwoLayerNet, sizes, N, rng)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "LayeredTwoLayerNet-test-b1", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(84)
with check.part("LayeredTwoLayerNet-test-b1") as test:
    test(LayeredTwoLayerNet, sizes=(3, 3, 3), N=5, rng=rng)
    ### BEGIN HIDDEN TESTS
    for sizes, N in [((6, 5, 3), 7), ((3, 2, 4), 5), ((2, 4, 2), 3)]:
        test(LayeredTwoLayerNet, sizes, N, rng)
    ### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "LayeredTwoLayerNet-test-again", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from handgrad import check

rng = np.random.default_rng(85)
with check.part("LayeredTwoLayerNet-test-again") as test:
    test(LayeredTwoLayerNet, sizes=(3, 3, 3), N=5, rng=rng)
    ### BEGIN HIDDEN TESTS
    test(LayeredTwoLayerNet, (4, 4, 4), 3, rng)
    ### END HIDDEN TESTS

# %% [markdown]
# **Take away.** A layer needs to know only its own inputs and the gradient that comes from above;
# the chain rule does the rest. That is why networks with a thousand layers can be trained by the
# loop that you have just written.

# %% [markdown]
# ## What the learning rate and the width do
#
# The first cell trains the layered network with four learning rates, the second with four widths.
# Before you run them: which learning rate will be too small to arrive, what does one look like that is
# too large, and how few hidden units will do? Then change the numbers.


# %%
def run(learning_rate, hidden_size):
    network = LayeredTwoLayerNet(pixels, hidden_size, 10, np.random.default_rng(0))
    return train(
        network, x_train, t_train, x_test, t_test,
        learning_rate, batch_size=20, epochs=10, rng=np.random.default_rng(1),
    )  # fmt: skip


figures.compare_runs({f"learning rate {rate}": run(rate, 50) for rate in (0.01, 0.1, 1, 30)})

# %%
figures.compare_runs({f"{width} hidden units": run(0.5, width) for width in (2, 10, 50, 200)})

# %% [markdown]
# **Take away.** Too small a learning rate does not arrive, too large a one jumps about; a net with
# too few hidden units cannot tell ten digits apart.
#
# You have now built all of it: a score, a loss, a gradient that walks back through a network, and the
# steps that make the loss small.

# %% [markdown]
# ## Further: the large digits
#
# Where there is a network connection, `from handgrad.data import load_mnist` and
# `load_mnist(one_hot=True)` in place of `load_digits(one_hot=True)` brings 70,000 digits of
# 28 x 28 pixels. All other cells stay as they are. There are 42 times as many training digits, so
# begin with `epochs=1`.

# %% [markdown]
# ## Your points

# %% nbgrader={"grade": false, "grade_id": "points", "locked": true, "schema_version": 3, "solution": false, "task": false}
from handgrad import check

check.points("SimpleTwoLayerNet", "train", "LayeredTwoLayerNet")
