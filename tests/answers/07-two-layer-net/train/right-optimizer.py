# right: an optimizer class, loss first
class SGD:
    def __init__(self, rate):
        self.rate = rate

    def update(self, params, grads):
        for key, param in params.items():
            param -= self.rate * grads[key]


def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    optimizer = SGD(learning_rate)
    losses, scores = [], []
    for _ in range(epochs):
        order = np.arange(len(x_train))
        rng.shuffle(order)
        for start in range(0, len(order) - batch_size + 1, batch_size):
            pick = order[start : start + batch_size]
            losses.append(network.loss(x_train.take(pick, axis=0), t_train.take(pick, axis=0)))
            optimizer.update(network.params, network.gradient(x_train[pick], t_train[pick]))
        scores.append((network.accuracy(x_train, t_train), network.accuracy(x_test, t_test)))
    train_accuracy, test_accuracy = zip(*scores)
    return dict(loss=losses, train_accuracy=train_accuracy, test_accuracy=test_accuracy, epochs=epochs)
