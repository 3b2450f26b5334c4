# %% right: sorts random numbers, updates a slice
# id: argsort
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    """Train the network in place; return a dict loss (per step), train_accuracy, test_accuracy.

    x_train: (N, D); t_train: one-hot (N, C); x_test and t_test likewise
    """
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for _ in range(epochs):
        order = np.argsort(rng.random(len(x_train)))
        for step in range(len(x_train) // batch_size):
            batch = order[step * batch_size : (step + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            gradients = network.gradient(x, t)
            history["loss"].append(network.loss(x, t))
            for key in network.params:
                network.params[key][:] = network.params[key] - learning_rate * gradients[key]
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% right: draws every mini-batch anew, takes the loss after the step
# id: choice-with-replacement
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    losses, train_acc, test_acc = [], [], []
    per_epoch = max(len(x_train) // batch_size, 1)
    for i in range(epochs * per_epoch):
        mask = rng.choice(len(x_train), batch_size)
        x_batch, t_batch = x_train[mask], t_train[mask]
        grads = network.gradient(x_batch, t_batch)
        for name, grad in grads.items():
            network.params[name] -= learning_rate * grad
        losses.append(network.loss(x_batch, t_batch))
        if (i + 1) % per_epoch == 0:
            train_acc.append(network.accuracy(x_train, t_train))
            test_acc.append(network.accuracy(x_test, t_test))
    return {
        "loss": np.array(losses),
        "train_accuracy": np.array(train_acc),
        "test_accuracy": np.array(test_acc),
    }

# %% right: a generator of mini-batches, arrays filled in place
# id: generator-function
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

# %% wrong: not in place
# id: integers
# loses: train-test-place
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

# %% right: a list of numbers, shuffled; defaultdict
# id: list-shuffle
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    """Train the network in place; return a dict loss (per step), train_accuracy, test_accuracy.

    x_train: (N, D); t_train: one-hot (N, C); x_test and t_test likewise
    """
    from collections import defaultdict

    history = defaultdict(list)
    for _ in range(epochs):
        order = list(range(len(x_train)))
        rng.shuffle(order)
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

# %% wrong: not in place
# id: new-dict
# loses: train-test-place
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    """Train the network in place; return a dict loss (per step), train_accuracy, test_accuracy.

    x_train: (N, D); t_train: one-hot (N, C); x_test and t_test likewise
    """
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for step in range(len(x_train) // batch_size):
            batch = order[step * batch_size : (step + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            gradients = network.gradient(x, t)
            history["loss"].append(network.loss(x, t))
            network.params = {
                key: param - learning_rate * gradients[key] for key, param in network.params.items()
            }
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% right: an optimizer class, loss first
# id: optimizer
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

# %% right: its own generator, seeded from the one given; prints
# id: own-random
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    """Train the network in place; return a dict loss (per step), train_accuracy, test_accuracy.

    x_train: (N, D); t_train: one-hot (N, C); x_test and t_test likewise
    """
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for _ in range(epochs):
        order = np.random.default_rng(rng.integers(10**6)).permutation(len(x_train))
        print("epoch", _)
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

# %% right: x and t side by side in one array, shuffled
# id: shuffled-rows
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    """Train the network in place; return a dict loss (per step), train_accuracy, test_accuracy.

    x_train: (N, D); t_train: one-hot (N, C); x_test and t_test likewise
    """
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for step in range(len(x_train) // batch_size):
            batch = order[step * batch_size : (step + 1) * batch_size]
            rows = np.hstack([x_train, t_train])[batch]
            x, t = np.hsplit(rows, [x_train.shape[1]])
            gradients = network.gradient(x, t)
            history["loss"].append(network.loss(x, t))
            for key in network.params:
                network.params[key] -= learning_rate * gradients[key]
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% right: asks for gradients that it only watches
# id: watches-the-gradient
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    """Train the network in place; return a dict loss (per step), train_accuracy, test_accuracy.

    x_train: (N, D); t_train: one-hot (N, C); x_test and t_test likewise
    """
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
            flat = all(np.abs(g).max() < 1e-9 for g in network.gradient(x, t).values())
            assert not flat
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% right: while loops, shuffled copies of the data, float32 batches
# id: while
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    loss_list, train_list, test_list = [], [], []
    epoch = 0
    while epoch < epochs:
        order = rng.permutation(x_train.shape[0])
        xs, ts = x_train[order].astype(np.float32), t_train[order]
        start = 0
        while start + batch_size <= len(xs):
            xb, tb = xs[start : start + batch_size], ts[start : start + batch_size]
            loss_list.append(np.float32(network.loss(xb, tb)))
            grads = network.gradient(xb, tb)
            for key in grads:
                network.params[key] -= learning_rate * grads[key]
            start += batch_size
        train_list.append(np.array(network.accuracy(x_train, t_train)))
        test_list.append(network.accuracy(x_test, t_test))
        epoch += 1
    return {"loss": loss_list, "train_accuracy": train_list, "test_accuracy": test_list}

# %% right: rng.choice without replacement, one flat loop
# id: without-replacement
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

# %% wrong: no step at all
# id: accuracies-only
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    """Train the network in place; return a dict loss (per step), train_accuracy, test_accuracy.

    x_train: (N, D); t_train: one-hot (N, C); x_test and t_test likewise
    """
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for step in range(0):
            batch = order[step * batch_size : (step + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            gradients = network.gradient(x, t)
            history["loss"].append(network.loss(x, t))
            for key in network.params:
                network.params[key] -= learning_rate * gradients[key]
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: accuracy of the mini-batch
# id: accuracy-batch
# loses: train-test-accuracy
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x, t))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: training and test mixed up
# id: accuracy-both-train
# loses: train-test-accuracy
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_train, t_train))
    return history

# %% wrong: number of right answers
# id: accuracy-count
# loses: train-test-accuracy
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    """Train the network in place; return a dict loss (per step), train_accuracy, test_accuracy.

    x_train: (N, D); t_train: one-hot (N, C); x_test and t_test likewise
    """
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
        history["train_accuracy"].append(network.accuracy(x_train, t_train) * len(x_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test) * len(x_test))
    return history

# %% wrong: taken after each step
# id: accuracy-each-step
# loses: train-test-accuracy
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
            history['train_accuracy'].append(network.accuracy(x_train, t_train))
            history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: taken after each step
# id: accuracy-before-each-step
# loses: train-test-accuracy
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for step in range(epochs * (len(x_train) // batch_size)):
        rows = rng.choice(len(x_train), batch_size)
        x, t = x_train[rows], t_train[rows]
        history["loss"].append(network.loss(x, t))
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
        grads = network.gradient(x, t)
        for key in network.params:
            network.params[key] -= learning_rate * grads[key]
    return history

# %% wrong: taken one epoch early
# id: accuracy-early
# loses: train-test-accuracy
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
    return history

# %% wrong: only at the end
# id: accuracy-end
# loses: train-test-accuracy
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
    history['train_accuracy'].append(network.accuracy(x_train, t_train))
    history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: share of wrong answers
# id: accuracy-error
# loses: train-test-accuracy
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(1 - network.accuracy(x_train, t_train))
        history['test_accuracy'].append(1 - network.accuracy(x_test, t_test))
    return history

# %% wrong: only at the end
# id: accuracy-last-repeated
# loses: train-test-accuracy
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    """Train the network in place; return a dict loss (per step), train_accuracy, test_accuracy.

    x_train: (N, D); t_train: one-hot (N, C); x_test and t_test likewise
    """
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
    for key in ("train_accuracy", "test_accuracy"):
        history[key] = [history[key][-1]] * epochs
    return history

# %% wrong: loss for accuracy
# id: accuracy-loss
# loses: train-test-accuracy
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.loss(x_train, t_train))
        history['test_accuracy'].append(network.loss(x_test, t_test))
    return history

# %% wrong: in percent
# id: accuracy-percent
# loses: train-test-accuracy
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(100 * network.accuracy(x_train, t_train))
        history['test_accuracy'].append(100 * network.accuracy(x_test, t_test))
    return history

# %% wrong: start counted too
# id: accuracy-start
# loses: train-test-accuracy
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    history['train_accuracy'].append(network.accuracy(x_train, t_train))
    history['test_accuracy'].append(network.accuracy(x_test, t_test))
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: training and test mixed up
# id: accuracy-swapped
# loses: train-test-accuracy
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_test, t_test))
        history['test_accuracy'].append(network.accuracy(x_train, t_train))
    return history

# %% wrong: examples never drawn
# id: as-many-as-tests
# loses: train-test-draws
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    """Train the network in place; return a dict loss (per step), train_accuracy, test_accuracy.

    x_train: (N, D); t_train: one-hot (N, C); x_test and t_test likewise
    """
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for _ in range(epochs):
        for step in range(len(x_train) // batch_size):
            batch = rng.choice(min(len(x_train), len(x_test)), batch_size)
            x, t = x_train[batch], t_train[batch]
            gradients = network.gradient(x, t)
            history["loss"].append(network.loss(x, t))
            for key in network.params:
                network.params[key] -= learning_rate * gradients[key]
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: batch_size ignored
# id: batch-of-ten
# loses: train-test-batches
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        for i in range(len(x_train) // batch_size):
            batch = rng.choice(len(x_train), 12)
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: divided by N twice
# id: divided-again
# loses: train-test-updates
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key] / batch_size
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: a step for each example
# id: every-example
# loses: train-test-steps
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        for i in range(len(x_train)):
            batch = rng.choice(len(x_train), batch_size)
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: same mini-batch
# id: first-batch-only
# loses: train-test-draws
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    order = rng.permutation(len(x_train))
    for epoch in range(epochs):
        for i in range(len(x_train) // batch_size):
            batch = order[:batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: same mini-batch
# id: first-examples-shuffled
# loses: train-test-draws
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        for i in range(len(x_train) // batch_size):
            batch = rng.permutation(batch_size)
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: examples never drawn
# id: first-never-drawn
# loses: train-test-draws
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    """Train the network in place; return a dict loss (per step), train_accuracy, test_accuracy.

    x_train: (N, D); t_train: one-hot (N, C); x_test and t_test likewise
    """
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for _ in range(epochs):
        for step in range(len(x_train) // batch_size):
            batch = rng.integers(1, len(x_train), size=batch_size)
            x, t = x_train[batch], t_train[batch]
            gradients = network.gradient(x, t)
            history["loss"].append(network.loss(x, t))
            for key in network.params:
                network.params[key] -= learning_rate * gradients[key]
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: learning rate ignored
# id: fixed-rate
# loses: train-test-updates
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= 0.1 * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: learning rate ignored
# id: fixed-rate-0.01
# loses: train-test-updates
def train(network, x_train, t_train, x_test, t_test, learning_rate=0.01, batch_size=100, epochs=1, rng=None):
    losses, train_accuracy, test_accuracy = [], [], []
    learning_rate = 0.01
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for start in range(0, len(x_train) - batch_size + 1, batch_size):
            rows = order[start : start + batch_size]
            slopes = network.gradient(x_train[rows], t_train[rows])
            for key, param in network.params.items():
                param -= learning_rate * slopes[key]
            losses.append(network.loss(x_train[rows], t_train[rows]))
        train_accuracy.append(network.accuracy(x_train, t_train))
        test_accuracy.append(network.accuracy(x_test, t_test))
    return dict(loss=losses, train_accuracy=train_accuracy, test_accuracy=test_accuracy)

# %% wrong: learning rate ignored
# id: fixed-rate-0.05
# loses: train-test-updates
def step(params, slopes, learning_rate=0.05):
    for key in params:
        params[key] -= learning_rate * slopes[key]


def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for _ in range(epochs):
        for _ in range(len(x_train) // batch_size):
            batch = rng.choice(len(x_train), batch_size, replace=False)
            x, t = x_train[batch], t_train[batch]
            history["loss"].append(network.loss(x, t))
            step(network.params, network.gradient(x, t))
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: learning rate ignored
# id: fixed-rate-0.001
# loses: train-test-updates
RATE = 1e-3


def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    steps = len(x_train) // batch_size
    for i in range(1, epochs * steps + 1):
        mask = rng.integers(len(x_train), size=batch_size)
        x, t = x_train[mask], t_train[mask]
        grads = network.gradient(x, t)
        for key in ("W1", "W2", "b1", "b2"):
            network.params[key] -= RATE * grads[key]
        history["loss"].append(network.loss(x, t))
        if i % steps == 0:
            history["train_accuracy"].append(network.accuracy(x_train, t_train))
            history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: gradient anew for each parameter
# id: gradient-for-each
# loses: train-test-steps, train-test-loss, train-test-updates
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            for key in network.params:
                network.params[key] -= learning_rate * network.gradient(x, t)[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: labels of other examples
# id: labels-drawn-apart
# loses: train-test-batches
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        for i in range(len(x_train) // batch_size):
            x = x_train[rng.choice(len(x_train), batch_size)]
            t = t_train[rng.choice(len(x_train), batch_size)]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: labels of other examples
# id: labels
# loses: train-test-batches
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[i * batch_size : (i + 1) * batch_size]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: examples never drawn
# id: last-never-drawn
# loses: train-test-draws
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    """Train the network in place; return a dict loss (per step), train_accuracy, test_accuracy.

    x_train: (N, D); t_train: one-hot (N, C); x_test and t_test likewise
    """
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for _ in range(epochs):
        for step in range(len(x_train) // batch_size):
            batch = rng.integers(0, len(x_train) - 1, size=batch_size)
            x, t = x_train[batch], t_train[batch]
            gradients = network.gradient(x, t)
            history["loss"].append(network.loss(x, t))
            for key in network.params:
                network.params[key] -= learning_rate * gradients[key]
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: one step too few
# id: last-step-missing
# loses: train-test-steps
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size - 1):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: examples never drawn
# id: leftovers-never-drawn
# loses: train-test-draws
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    """Train the network in place; return a dict loss (per step), train_accuracy, test_accuracy.

    x_train: (N, D); t_train: one-hot (N, C); x_test and t_test likewise
    """
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for _ in range(epochs):
        order = rng.permutation(len(x_train) // batch_size * batch_size)
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

# %% wrong: accuracy for loss
# id: loss-accuracy
# loses: train-test-loss
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    """Train the network in place; return a dict loss (per step), train_accuracy, test_accuracy.

    x_train: (N, D); t_train: one-hot (N, C); x_test and t_test likewise
    """
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for step in range(len(x_train) // batch_size):
            batch = order[step * batch_size : (step + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            gradients = network.gradient(x, t)
            history["loss"].append(network.accuracy(x, t))
            for key in network.params:
                network.params[key] -= learning_rate * gradients[key]
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: loss added up
# id: loss-added-up
# loses: train-test-loss
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    total = 0.0
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            total += network.loss(x, t)
            history['loss'].append(total)
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: loss added up
# id: loss-added-up-in-epoch
# loses: train-test-loss
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for _ in range(epochs):
        total = 0.0
        for batch in rng.permutation(len(x_train))[: len(x_train) // batch_size * batch_size].reshape(-1, batch_size):
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            total += network.loss(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history["loss"].append(total)
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: divided by N twice
# id: loss-divided
# loses: train-test-loss
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    """Train the network in place; return a dict loss (per step), train_accuracy, test_accuracy.

    x_train: (N, D); t_train: one-hot (N, C); x_test and t_test likewise
    """
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for step in range(len(x_train) // batch_size):
            batch = order[step * batch_size : (step + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            gradients = network.gradient(x, t)
            history["loss"].append(network.loss(x, t) / batch_size)
            for key in network.params:
                network.params[key] -= learning_rate * gradients[key]
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: loss once an epoch
# id: loss-epoch
# loses: train-test-loss
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
        history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: loss once an epoch
# id: loss-mean-of-epoch
# loses: train-test-loss
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        losses = []
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            losses.append(network.loss(x, t))
        history['loss'].append(np.mean(losses))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: loss once an epoch
# id: loss-sum-of-epoch
# loses: train-test-loss
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    losses, train_accuracies, test_accuracies = np.zeros(epochs), [], []
    for epoch in range(epochs):
        for _ in range(len(x_train) // batch_size):
            mask = rng.choice(len(x_train), batch_size)
            x, t = x_train[mask], t_train[mask]
            losses[epoch] += network.loss(x, t)
            grads = network.gradient(x, t)
            for key in grads:
                network.params[key] -= learning_rate * grads[key]
        train_accuracies.append(network.accuracy(x_train, t_train))
        test_accuracies.append(network.accuracy(x_test, t_test))
    return {"loss": losses, "train_accuracy": train_accuracies, "test_accuracy": test_accuracies}

# %% wrong: loss once an epoch
# id: loss-whole-once-an-epoch
# loses: train-test-loss
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            grads = network.gradient(x_train[batch], t_train[batch])
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
        history["loss"].append(network.loss(x_train, t_train))
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: last loss only
# id: loss-last
# loses: train-test-loss
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    train_accuracy, test_accuracy = [], []
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            for key, grad in network.gradient(x, t).items():
                network.params[key] -= learning_rate * grad
            loss = network.loss(x, t)
        train_accuracy.append(network.accuracy(x_train, t_train))
        test_accuracy.append(network.accuracy(x_test, t_test))
    return {"loss": [loss], "train_accuracy": train_accuracy, "test_accuracy": test_accuracy}

# %% wrong: no dict
# id: loss-only
# loses: train-test-loss, train-test-accuracy
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history['loss'], history['train_accuracy'], history['test_accuracy']

# %% wrong: summed over the batch
# id: loss-summed
# loses: train-test-loss
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t) * batch_size)
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: loss of the test set
# id: loss-test
# loses: train-test-loss
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x_test, t_test))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: loss of the whole training set
# id: loss-whole
# loses: train-test-loss
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x_train, t_train))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: momentum
# id: momentum
# loses: train-test-updates
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    """Train the network in place; return a dict loss (per step), train_accuracy, test_accuracy.

    x_train: (N, D); t_train: one-hot (N, C); x_test and t_test likewise
    """
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    speed = dict.fromkeys(network.params, 0)
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for step in range(len(x_train) // batch_size):
            batch = order[step * batch_size : (step + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            gradients = network.gradient(x, t)
            history["loss"].append(network.loss(x, t))
            for key in network.params:
                speed[key] = 0.9 * speed[key] - learning_rate * gradients[key]
                network.params[key] += speed[key]
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: multiplied by N
# id: multiplied
# loses: train-test-updates
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key] * batch_size
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: key missing
# id: no-accuracy
# loses: train-test-accuracy
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return {'loss': history['loss']}

# %% wrong: biases left out
# id: no-bias-step
# loses: train-test-updates
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

# %% wrong: key missing
# id: no-loss
# loses: train-test-loss
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return {k: v for k, v in history.items() if k != 'loss'}

# %% wrong: no learning rate
# id: no-rate
# loses: train-test-updates
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: returned None
# id: no-return
# loses: train-test-loss, train-test-accuracy
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    print(history['test_accuracy'][-1])

# %% wrong: no step
# id: no-step
# loses: train-test-updates, train-test-place, train-test-accuracy
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key, param in network.params.items():
                param = param - learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: not shuffled
# id: not-shuffled
# loses: train-test-draws
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = np.arange(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: rng ignored
# id: numpy-random
# loses: train-test-draws
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        for i in range(len(x_train) // batch_size):
            batch = np.random.choice(len(x_train), batch_size)
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: same mini-batch
# id: one-batch-an-epoch
# loses: train-test-draws
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    """Train the network in place; return a dict loss (per step), train_accuracy, test_accuracy.

    x_train: (N, D); t_train: one-hot (N, C); x_test and t_test likewise
    """
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for step in range(len(x_train) // batch_size):
            batch = order[:batch_size]
            x, t = x_train[batch], t_train[batch]
            gradients = network.gradient(x, t)
            history["loss"].append(network.loss(x, t))
            for key in network.params:
                network.params[key] -= learning_rate * gradients[key]
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: epochs ignored
# id: one-epoch
# loses: train-test-steps
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(1):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: epochs ignored
# id: one-epoch-reported-for-all
# loses: train-test-steps, train-test-accuracy
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    order = rng.permutation(len(x_train))
    for i in range(len(x_train) // batch_size):
        batch = order[i * batch_size : (i + 1) * batch_size]
        x, t = x_train[batch], t_train[batch]
        grads = network.gradient(x, t)
        for key in network.params:
            network.params[key] -= learning_rate * grads[key]
        history["loss"].append(network.loss(x, t))
    for _ in range(epochs):
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: one example repeated
# id: one-example-repeated
# loses: train-test-draws
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    """Train the network in place; return a dict loss (per step), train_accuracy, test_accuracy.

    x_train: (N, D); t_train: one-hot (N, C); x_test and t_test likewise
    """
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for _ in range(epochs):
        for step in range(len(x_train) // batch_size):
            batch = np.full(batch_size, rng.integers(len(x_train)))
            x, t = x_train[batch], t_train[batch]
            gradients = network.gradient(x, t)
            history["loss"].append(network.loss(x, t))
            for key in network.params:
                network.params[key] -= learning_rate * gradients[key]
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: one step an epoch
# id: one-step
# loses: train-test-steps
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        for i in range(1):
            batch = rng.choice(len(x_train), batch_size)
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: parameter replaced by its step
# id: only-step
# loses: train-test-updates
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key][...] = -learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: overlapping slices
# id: overlapping
# loses: train-test-draws
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i : i + batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: rng ignored
# id: own-generator
# loses: train-test-draws
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    generator = np.random.default_rng(0)
    for epoch in range(epochs):
        for i in range(len(x_train) // batch_size):
            batch = generator.choice(len(x_train), batch_size)
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: parameter replaced by its step
# id: param-is-minus-step
# loses: train-test-updates
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key, grad in grads.items():
                network.params[key][:] =- learning_rate * grad
            history["loss"].append(network.loss(x, t))
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: stepped uphill + parameter replaced by its step
# id: param-is-step
# loses: train-test-updates
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in grads:
                network.params[key][:] = learning_rate * grads[key]
            history["loss"].append(network.loss(x, t))
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: parameter replaced by its gradient
# id: param-is-gradient
# loses: train-test-updates
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key, grad in grads.items():
                network.params[key][:] = grad
            history["loss"].append(network.loss(x, t))
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: partial batch too
# id: partial-batch
# loses: train-test-steps, train-test-batches
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(-(-len(x_train) // batch_size)):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: neighbours in place of random examples
# id: pieces-shuffled
# loses: train-test-draws
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    """Train the network in place; return a dict loss (per step), train_accuracy, test_accuracy.

    x_train: (N, D); t_train: one-hot (N, C); x_test and t_test likewise
    """
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for _ in range(epochs):
        order = rng.permutation(len(x_train) // batch_size)
        for step in range(len(x_train) // batch_size):
            batch = slice(order[step] * batch_size, (order[step] + 1) * batch_size)
            x, t = x_train[batch], t_train[batch]
            gradients = network.gradient(x, t)
            history["loss"].append(network.loss(x, t))
            for key in network.params:
                network.params[key] -= learning_rate * gradients[key]
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: neighbours in place of random examples
# id: random-pieces
# loses: train-test-draws
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

# %% wrong: divided by the learning rate
# id: rate-divides
# loses: train-test-updates
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= grads[key] / learning_rate
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: learning rate twice
# id: rate-twice
# loses: train-test-updates
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = {k: learning_rate * g for k, g in network.gradient(x, t).items()}
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: no step
# id: rebinds
# loses: train-test-updates, train-test-place, train-test-accuracy
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    """Train the network in place; return a dict loss (per step), train_accuracy, test_accuracy.

    x_train: (N, D); t_train: one-hot (N, C); x_test and t_test likewise
    """
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for step in range(len(x_train) // batch_size):
            batch = order[step * batch_size : (step + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            gradients = network.gradient(x, t)
            history["loss"].append(network.loss(x, t))
            for key in network.params:
                param = network.params[key]
                param = param - learning_rate * gradients[key]
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: examples changed
# id: scaled-x
# loses: train-test-batches, train-test-draws
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    """Train the network in place; return a dict loss (per step), train_accuracy, test_accuracy.

    x_train: (N, D); t_train: one-hot (N, C); x_test and t_test likewise
    """
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for step in range(len(x_train) // batch_size):
            batch = order[step * batch_size : (step + 1) * batch_size]
            x, t = x_train[batch] / 255, t_train[batch]
            gradients = network.gradient(x, t)
            history["loss"].append(network.loss(x, t))
            for key in network.params:
                network.params[key] -= learning_rate * gradients[key]
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: shuffled only once
# id: shuffled-once
# loses: train-test-draws
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    order = rng.permutation(len(x_train))
    for epoch in range(epochs):
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: changed its input
# id: shuffles-x
# loses: train-test-place
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        x_train[:], t_train[:] = x_train[order], t_train[order]
        for i in range(len(x_train) // batch_size):
            batch = slice(i * batch_size, (i + 1) * batch_size)
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: slice off by one
# id: slice-short
# loses: train-test-batches
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    """Train the network in place; return a dict loss (per step), train_accuracy, test_accuracy.

    x_train: (N, D); t_train: one-hot (N, C); x_test and t_test likewise
    """
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for step in range(len(x_train) // batch_size):
            batch = order[step * batch_size : (step + 1) * batch_size - 1]
            x, t = x_train[batch], t_train[batch]
            gradients = network.gradient(x, t)
            history["loss"].append(network.loss(x, t))
            for key in network.params:
                network.params[key] -= learning_rate * gradients[key]
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: only the sign of the gradient
# id: sign-of-gradient
# loses: train-test-updates
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                step = np.where(grads[key] > 0, -learning_rate, learning_rate)
                network.params[key] += step * (grads[key] != 0)
            history["loss"].append(network.loss(x, t))
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: one step an epoch
# id: step-once-an-epoch
# loses: train-test-steps, train-test-loss
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    """Train the network in place; return a dict loss (per step), train_accuracy, test_accuracy.

    x_train: (N, D); t_train: one-hot (N, C); x_test and t_test likewise
    """
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

# %% wrong: step taken twice
# id: step-twice
# loses: train-test-updates
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: test examples used to train
# id: tests-drawn
# loses: train-test-batches, train-test-draws
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        for i in range(len(x_train) // batch_size):
            batch = rng.integers(len(x_test), size=batch_size)
            x, t = x_test[batch], t_test[batch]
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: stepped uphill
# id: uphill
# loses: train-test-updates
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

# %% wrong: whole set as one batch
# id: whole-set
# loses: train-test-batches, train-test-draws
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {'loss': [], 'train_accuracy': [], 'test_accuracy': []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for i in range(len(x_train) // batch_size):
            batch = order[i * batch_size : (i + 1) * batch_size]
            x, t = x_train, t_train
            grads = network.gradient(x, t)
            for key in network.params:
                network.params[key] -= learning_rate * grads[key]
            history['loss'].append(network.loss(x, t))
        history['train_accuracy'].append(network.accuracy(x_train, t_train))
        history['test_accuracy'].append(network.accuracy(x_test, t_test))
    return history

# %% right: scales the gradients that it is given
# id: scales-the-gradients
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for step in range(len(x_train) // batch_size):
            batch = order[step * batch_size : (step + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            gradients = network.gradient(x, t)
            history["loss"].append(network.loss(x, t))
            for key in network.params:
                gradients[key] *= learning_rate
                network.params[key] -= gradients[key]
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: changed the parameters
# id: flat-from-the-start
# loses: train-test-updates, train-test-place
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for param in network.params.values():
        param[...] = 0
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

# %% wrong: changed the parameters
# id: flat-by-a-new-dict
# loses: train-test-updates, train-test-place, train-test-accuracy
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    network.params = {key: np.full(param.shape, 1e6) for key, param in network.params.items()}
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for _ in range(epochs):
        order = rng.permutation(len(x_train))
        for step in range(len(x_train) // batch_size):
            batch = order[step * batch_size : (step + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            gradients = network.gradient(x, t)
            history["loss"].append(network.loss(x, t))
            for key in network.params:
                pass
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: key missing
# id: forgets-a-key
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
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
    del network.params["b1"]
    return history

# %% wrong: key missing
# id: no-keys-left
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
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
    network.params = {}
    return history

# %% wrong: one epoch too few
# id: one-epoch-short
# loses: train-test-steps
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for epoch in range(1, epochs):
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

# %% wrong: one epoch too many
# id: one-epoch-more
# loses: train-test-steps
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for epoch in range(epochs + 1):
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

# %% wrong: last parameter only
# id: only-b2
# loses: train-test-updates
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for step in range(len(x_train) // batch_size):
            batch = order[step * batch_size : (step + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            gradients = network.gradient(x, t)
            history["loss"].append(network.loss(x, t))
            for key in ["b2"]:
                network.params[key] -= learning_rate * gradients[key]
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: taken after the first step
# id: accuracy-after-first-step
# loses: train-test-accuracy
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for step in range(len(x_train) // batch_size):
            batch = order[step * batch_size : (step + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            gradients = network.gradient(x, t)
            history["loss"].append(network.loss(x, t))
            for key in network.params:
                network.params[key] -= learning_rate * gradients[key]
            if step == 0:
                history["train_accuracy"].append(network.accuracy(x_train, t_train))
                history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: one step too few + one epoch too few
# id: short-twice
# loses: train-test-steps, train-test-accuracy
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for epoch in range(1, epochs):
        order = rng.permutation(len(x_train))
        for step in range(len(x_train) // batch_size - 1):
            batch = order[step * batch_size : (step + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            gradients = network.gradient(x, t)
            history["loss"].append(network.loss(x, t))
            for key in network.params:
                network.params[key] -= learning_rate * gradients[key]
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: epochs ignored + one step too few
# id: one-short-epoch
# loses: train-test-steps
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for epoch in range(1):
        order = rng.permutation(len(x_train))
        for step in range(len(x_train) // batch_size - 1):
            batch = order[step * batch_size : (step + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            gradients = network.gradient(x, t)
            history["loss"].append(network.loss(x, t))
            for key in network.params:
                network.params[key] -= learning_rate * gradients[key]
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: stepped uphill + no learning rate
# id: uphill-no-rate
# loses: train-test-updates
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for step in range(len(x_train) // batch_size):
            batch = order[step * batch_size : (step + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            gradients = network.gradient(x, t)
            history["loss"].append(network.loss(x, t))
            for key in network.params:
                network.params[key] += gradients[key]
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: biases left out + divided by N twice
# id: no-biases-divided
# loses: train-test-updates
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for step in range(len(x_train) // batch_size):
            batch = order[step * batch_size : (step + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            gradients = network.gradient(x, t)
            history["loss"].append(network.loss(x, t))
            for key in ("W1", "W2"):
                network.params[key] -= learning_rate * gradients[key] / batch_size
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: stepped uphill + last parameter only
# id: uphill-only-b2
# loses: train-test-updates
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for step in range(len(x_train) // batch_size):
            batch = order[step * batch_size : (step + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            gradients = network.gradient(x, t)
            history["loss"].append(network.loss(x, t))
            for key in ["b2"]:
                network.params[key] += learning_rate * gradients[key]
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history

# %% wrong: taken one epoch early + training and test mixed up
# id: early-and-swapped
# loses: train-test-accuracy
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    history["train_accuracy"].append(network.accuracy(x_test, t_test))
    history["test_accuracy"].append(network.accuracy(x_train, t_train))
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for step in range(len(x_train) // batch_size):
            batch = order[step * batch_size : (step + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            gradients = network.gradient(x, t)
            history["loss"].append(network.loss(x, t))
            for key in network.params:
                network.params[key] -= learning_rate * gradients[key]
        history["train_accuracy"].append(network.accuracy(x_test, t_test))
        history["test_accuracy"].append(network.accuracy(x_train, t_train))
    history["train_accuracy"].pop()
    history["test_accuracy"].pop()
    return history

# %% wrong: share of wrong answers + only at the end
# id: wrong-share-at-the-end
# loses: train-test-accuracy
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for step in range(len(x_train) // batch_size):
            batch = order[step * batch_size : (step + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            gradients = network.gradient(x, t)
            history["loss"].append(network.loss(x, t))
            for key in network.params:
                network.params[key] -= learning_rate * gradients[key]
    history["train_accuracy"].append(1 - network.accuracy(x_train, t_train))
    history["test_accuracy"].append(1 - network.accuracy(x_test, t_test))
    return history

# %% wrong: start counted too + number of right answers
# id: counts-from-the-start
# loses: train-test-accuracy
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    history["train_accuracy"].append(len(x_train) * network.accuracy(x_train, t_train))
    history["test_accuracy"].append(len(x_test) * network.accuracy(x_test, t_test))
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for step in range(len(x_train) // batch_size):
            batch = order[step * batch_size : (step + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            gradients = network.gradient(x, t)
            history["loss"].append(network.loss(x, t))
            for key in network.params:
                network.params[key] -= learning_rate * gradients[key]
        history["train_accuracy"].append(len(x_train) * network.accuracy(x_train, t_train))
        history["test_accuracy"].append(len(x_test) * network.accuracy(x_test, t_test))
    return history

# %% wrong: all zeros
# id: accuracy-zeros
# loses: train-test-accuracy
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        for step in range(len(x_train) // batch_size):
            batch = order[step * batch_size : (step + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            gradients = network.gradient(x, t)
            history["loss"].append(network.loss(x, t))
            for key in network.params:
                network.params[key] -= learning_rate * gradients[key]
    history["train_accuracy"] = np.zeros(epochs)
    history["test_accuracy"] = np.zeros(epochs)
    return history

# %% wrong: taken before the last step
# id: accuracy-before-last-step
# loses: train-test-accuracy
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for epoch in range(epochs):
        order = rng.permutation(len(x_train))
        steps = len(x_train) // batch_size
        for step in range(steps):
            batch = order[step * batch_size : (step + 1) * batch_size]
            x, t = x_train[batch], t_train[batch]
            if step == steps - 1:
                history["train_accuracy"].append(network.accuracy(x_train, t_train))
                history["test_accuracy"].append(network.accuracy(x_test, t_test))
            history["loss"].append(network.loss(x, t))
            for key, gradient in network.gradient(x, t).items():
                network.params[key] -= learning_rate * gradient
    return history

# %% wrong: one step too many
# id: one-step-more
# loses: train-test-steps
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    for epoch in range(epochs):
        for step in range(len(x_train) // batch_size + 1):
            batch = rng.choice(len(x_train), batch_size, replace=False)
            x, t = x_train[batch], t_train[batch]
            history["loss"].append(network.loss(x, t))
            for key, gradient in network.gradient(x, t).items():
                network.params[key] -= learning_rate * gradient
        history["train_accuracy"].append(network.accuracy(x_train, t_train))
        history["test_accuracy"].append(network.accuracy(x_test, t_test))
    return history
