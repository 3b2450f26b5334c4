# right: while loops, shuffled copies of the data, float32 batches
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
