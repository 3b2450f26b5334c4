# right: a generator of mini-batches, arrays filled in place
def batches(n, size, rng):
    order = rng.permutation(n)
    order = order[: n // size * size]
    yield from order.reshape(-1, size)


def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {"train_accuracy": np.zeros(epochs), "test_accuracy": np.zeros(epochs)}
    losses = []
    for epoch in range(epochs):
        for batch in batches(len(x_train), batch_size, rng):
            data = (x_train[batch], t_train[batch])
            grads = network.gradient(*data)
            for param, grad in zip(network.params.values(), (grads[k] for k in network.params)):
                np.subtract(param, learning_rate * grad, out=param)
            losses += [network.loss(*data)]
        history["train_accuracy"][epoch] = network.accuracy(x_train, t_train)
        history["test_accuracy"][epoch] = network.accuracy(x_test, t_test)
    history["loss"] = np.array(losses)
    return history
