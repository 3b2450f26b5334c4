"""The checks of the lab: the gradient of a two-layer net, and its training."""

import numpy as np

from handgrad import check
from handgrad.models import TwoLayerNet


def gradient(network, x: np.ndarray, t: np.ndarray, key: str, **facts) -> None:
    """Check `network.gradient(x, t)[key]` against the numerical gradient of the loss.

    The network is touched through `params` and `gradient` only. x: (N, D); t: one-hot (N, C).
    Raises CheckFailed.
    """
    params = {name: np.array(param) for name, param in network.params.items()}
    with check.unchanged("gradient(x, t)", x, t):
        gradients = network.gradient(x, t)
    check.mapping("gradient(x, t)", gradients, [key])

    def loss(value):
        return _loss({**params, key: value}, x, t)

    facts = {"N": len(x), "net": params, "net_x": x, "net_t": t, "key": key, **facts}
    check.gradient(key, gradients[key], loss, params[key], **facts)


def training_steps(train, x_train, t_train, x_test, t_test, **settings) -> None:
    """Check the mini-batches, the updates and the losses of `train`. Raises CheckFailed.

    The loss of a step may be taken before or after it, and mini-batches may be drawn in any way.
    """
    network, history = _run(train, x_train, t_train, x_test, t_test, settings)
    again, _ = _run(train, x_train, t_train, x_test, t_test, settings)
    batch_size, learning_rate = settings["batch_size"], settings["learning_rate"]
    count = settings["epochs"] * (len(x_train) // batch_size)
    if len(network._batches) != count:
        raise check.CheckFailed(
            f"{count} steps were expected ({settings['epochs']} epochs of {len(x_train)} examples "
            f"in batches of {batch_size}), but train asked {len(network._batches)} times for the "
            "gradient."
        )
    for x, t in network._batches:
        _check_batch(x, t, x_train, t_train, batch_size)
    if count > 1 and batch_size < len(x_train):
        first, *others = [x for x, _ in network._batches]
        if all(np.array_equal(first, other) for other in others):
            raise check.CheckFailed(
                "Every step uses the same mini-batch; draw a new one each time."
            )
    same = all(
        np.array_equal(a, b)
        for (a, _), (b, _) in zip(network._batches, again._batches, strict=True)
    )
    if not same:
        raise check.CheckFailed(
            "Two runs with equal generators drew different mini-batches: draw them with `rng`."
        )
    path = [*network._path, network.params]
    for step in range(count):
        for key, param in path[step].items():
            slope = network._gradients[step][key]
            check.array(
                f"{key} after step {step + 1}",
                path[step + 1][key],
                param - learning_rate * slope,
                param=param,
                slope=slope,
                learning_rate=learning_rate,
            )
    check.mapping("the result of train", history, ["loss"])
    before = [_loss(p, *b) for p, b in zip(path[:-1], network._batches, strict=True)]
    after = [_loss(p, *b) for p, b in zip(path[1:], network._batches, strict=True)]
    try:
        _check_sequence("loss", history["loss"], before)
    except check.CheckFailed as failure:
        try:
            _check_sequence("loss", history["loss"], after)
        except check.CheckFailed:
            raise failure from None


def training_accuracy(train, x_train, t_train, x_test, t_test, **settings) -> None:
    """Check the accuracies that `train` reports for its own steps. Raises CheckFailed."""
    network, history = _run(train, x_train, t_train, x_test, t_test, settings)
    check.mapping("the result of train", history, ["train_accuracy", "test_accuracy"])
    epochs = settings["epochs"]
    path = [*network._path, network.params]
    ends = [round(epoch * (len(path) - 1) / epochs) for epoch in range(epochs + 1)]
    for name, x, t in [
        ("train_accuracy", x_train, t_train),
        ("test_accuracy", x_test, t_test),
    ]:
        right = [_net(path[end]).accuracy(x, t) for end in ends]
        _check_sequence(name, history[name], right[1:], one_epoch_early=right[:-1])


class _RecordingNet(TwoLayerNet):
    """Remembers the mini-batches, the parameters and the gradients of every step.

    What is remembered has private names: it is no business of the code under test.
    """

    def __init__(self, *args):
        super().__init__(*args)
        self._batches, self._path, self._gradients = [], [], []

    def gradient(self, x, t):
        gradients = super().gradient(x, t)
        self._batches.append((np.array(x), np.array(t)))
        self._path.append({key: param.copy() for key, param in self.params.items()})
        self._gradients.append({key: slope.copy() for key, slope in gradients.items()})
        return gradients


def _run(train, x_train, t_train, x_test, t_test, settings):
    network = _RecordingNet(x_train.shape[1], 4, t_train.shape[1], np.random.default_rng(0))
    with check.unchanged("train", x_train, t_train, x_test, t_test):
        history = train(
            network,
            x_train,
            t_train,
            x_test,
            t_test,
            settings["learning_rate"],
            settings["batch_size"],
            settings["epochs"],
            np.random.default_rng(1),
        )
    return network, history


def _check_batch(x, t, x_train, t_train, batch_size) -> None:
    if len(x) != batch_size or len(t) != batch_size:
        raise check.CheckFailed(
            f"A mini-batch should have {batch_size} examples, but gradient(x, t) got x with "
            f"{len(x)} and t with {len(t)}."
        )
    for one_x, one_t in zip(x, t, strict=True):
        matches = np.flatnonzero((x_train == one_x).all(axis=1))
        if not len(matches) or not (t_train[matches] == one_t).all(axis=1).any():
            raise check.CheckFailed(
                "A mini-batch holds an example with another example's label: pick x and t with "
                "the same indices."
            )


def _check_sequence(quantity: str, actual, expected, **facts) -> None:
    """A list or an array of numbers; numbers in a list are fine here."""
    if isinstance(actual, list | tuple):
        actual = np.array([float(check.number(quantity, entry)) for entry in actual])
    check.array(quantity, actual, expected, **facts)


def _net(params) -> TwoLayerNet:
    network = TwoLayerNet(1, 1, 1, np.random.default_rng(0))
    network.params = params
    return network


def _loss(params, x, t) -> float:
    return _net(params).loss(x, t)
