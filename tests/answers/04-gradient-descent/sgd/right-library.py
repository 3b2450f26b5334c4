# right: the library's loss and gradient
from handgrad.models import softmax_gradient, softmax_loss


def sgd(W, X, y, reg, learning_rate, batch_size, steps, rng):
    losses = np.zeros(steps)
    for i in range(steps):
        batch = rng.choice(len(X), size=batch_size, replace=False)
        losses[i] = softmax_loss(W, X[batch], y[batch], reg)
        W = W - learning_rate * softmax_gradient(W, X[batch], y[batch], reg)
    return W, losses
