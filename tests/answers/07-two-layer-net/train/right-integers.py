# right: rng.integers, gradient asked for each key before any step
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        for i in range(len(x_train) // batch_size):
            batch = rng.integers(0, len(x_train), size=batch_size)
            x, t = x_train[batch], t_train[batch]
            grads = {key: network.gradient(x, t)[key] for key in network.params}
            for key, grad in grads.items():
                network.params[key] = network.params[key] - grad * learning_rate
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history
