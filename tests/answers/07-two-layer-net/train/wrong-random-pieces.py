# wrong: neighbours in place of random examples
# loses: train-test-steps
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    """Train the network in place; return a dict loss (per step), train_accuracy, test_accuracy.

    x_train: (N, D); t_train: one-hot (N, C); x_test and t_test likewise
    """
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for _ in range(epochs):
        for step in range(len(x_train) // batch_size):
            start = rng.integers(len(x_train) - batch_size + 1)
            batch = slice(start, start + batch_size)
            x, t = x_train[batch], t_train[batch]
            gradients = network.gradient(x, t)
            history["loss"].append(network.loss(x, t))
            for key in network.params:
                network.params[key] -= learning_rate * gradients[key]
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history
