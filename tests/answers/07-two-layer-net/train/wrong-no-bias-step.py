# wrong: no step
# loses: train-test-steps
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in ('W1', 'W2'):
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history
