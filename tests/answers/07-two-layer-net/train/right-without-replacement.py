# right: rng.choice without replacement, one flat loop
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    per_epoch = len(x_train) // batch_size
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for step in range(epochs * per_epoch):
        pick = rng.choice(len(x_train), batch_size, replace=False)
        grads = network.gradient(x_train[pick], t_train[pick])
        history["loss"].append(network.loss(x_train[pick], t_train[pick]))
        network.params["W1"] -= learning_rate * grads["W1"]
        network.params["b1"] -= learning_rate * grads["b1"]
        network.params["W2"] -= learning_rate * grads["W2"]
        network.params["b2"] -= learning_rate * grads["b2"]
        if step % per_epoch == per_epoch - 1:
            history["train_accuracy"].append(network.accuracy(x_train, t_train))
            history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history
