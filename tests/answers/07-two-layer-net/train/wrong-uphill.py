# wrong: stepped uphill
# loses: train-test-steps
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    result = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for epoch in range(epochs):
        for i in range(len(x_train) // batch_size):
            mask = rng.choice(len(x_train), batch_size)
            grad = network.gradient(x_train[mask], t_train[mask])
            for key in ("W1", "b1", "W2", "b2"):
                network.params[key] += learning_rate * grad[key]
            result["loss"].append(network.loss(x_train[mask], t_train[mask]))
        result["train_accuracy"].append(network.accuracy(x_train, t_train))
        result["test_accuracy"].append(network.accuracy(x_test, t_test))
    return result
