# right: draws every mini-batch anew, takes the loss after the step
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    losses, train_acc, test_acc = [], [], []
    per_epoch = max(len(x_train) // batch_size, 1)
    for i in range(epochs * per_epoch):
        mask = rng.choice(len(x_train), batch_size)
        x_batch, t_batch = x_train[mask], t_train[mask]
        grads = network.gradient(x_batch, t_batch)
        for name, grad in grads.items():
            network.params[name] = network.params[name] - learning_rate * grad
        losses.append(network.loss(x_batch, t_batch))
        if (i + 1) % per_epoch == 0:
            train_acc.append(network.accuracy(x_train, t_train))
            test_acc.append(network.accuracy(x_test, t_test))
    return {
        "loss": np.array(losses),
        "train_accuracy": np.array(train_acc),
        "test_accuracy": np.array(test_acc),
    }
