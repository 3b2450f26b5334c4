"""The checks of the lab: the gradient of a two-layer net, and its training."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from io import StringIO
from itertools import compress, pairwise
from math import ceil
from typing import Any, NamedTuple

import numpy as np

from handgrad import check
from handgrad.diagnosis import Cause
from handgrad.failure import CheckFailed
from handgrad.mistakes.network import walk_back
from handgrad.models import TwoLayerNet

Params = dict[str, np.ndarray]
Batch = tuple[np.ndarray, np.ndarray]  # examples and their labels


def gradient(
    network: Any,
    sizes: tuple[int, int, int],
    x: np.ndarray,
    t: np.ndarray,
    key: str,
    rng: np.random.Generator,
    **facts: Any,
) -> np.ndarray:
    """Check `network.gradient(x, t)[key]` against the numerical gradient of the loss.

    It is taken at parameters of our own, drawn from `rng` and written into the arrays that
    `network.params` holds: whatever the network came with, the loss is curved there, and no
    gradient is 0. A second call must give the same, and without moving the parameters, as finite
    differences do. The network is touched through `params` and `gradient` only. sizes: of input,
    hidden layer and output; x: (N, D); t: one-hot (N, C). Returns the right gradient. Raises
    CheckFailed.
    """
    params = _draw(sizes, rng)
    _put(params, network)
    with check.unchanged("gradient(x, t)", x, t):
        gradients = network.gradient(x, t)
    for name, param in _read(network, params).items():
        if not np.array_equal(params[name], param):
            raise _failure(
                f"gradient(x, t) changed the parameter {name}.",
                "changed the parameters",
                "It should only compute the gradient: the step downhill is taken elsewhere.",
            )
    check.mapping("gradient(x, t)", gradients, [key])
    actual = gradients[key]
    if actual is None:
        raise _failure(
            f"gradient(x, t) has None for {key}.",
            "backward not run",
            "The dW and db of an Affine layer are None until its backward has run.",
        )

    def loss(value: np.ndarray) -> float:
        return _net({**params, key: value}).loss(x, t)

    facts = {"net": params, "net_x": x, "net_t": t, "key": key, **facts}
    if len(x) > 1:
        facts["N"] = len(x)
    rights, da1, dy = walk_back(params, x, t)
    if key.startswith("b"):
        facts["terms"] = da1 if key == "b1" else dy
    check.gradient(key, actual, loss, params[key], **facts)
    right: np.ndarray = rights[key]
    with check.unchanged("gradient(x, t)", x, t), _locked(network, params):
        again = network.gradient(x, t)
    check.mapping("gradient(x, t)", again, [key])
    try:
        check.array(f"{key} of a second call", again[key], right, rtol=1e-5, previous=right)
    except CheckFailed as failure:
        failure.causes = failure.causes or [_KEPT]
        raise
    return right


_KEPT = Cause("state left from the last call", "The first call left something behind.")


def _draw(sizes: tuple[int, int, int], rng: np.random.Generator) -> Params:
    """Parameters at which the sigmoids are steep, the classes about as likely, and no number 0."""
    inputs, hidden, outputs = sizes
    shapes: dict[str, tuple[int, ...]]
    shapes = {"W1": (inputs, hidden), "b1": (hidden,), "W2": (hidden, outputs), "b2": (outputs,)}
    drawn = {key: rng.normal(scale=0.7, size=shape) for key, shape in shapes.items()}
    # Odd multiples of 1/128 are the same in arrays of any precision.
    return {key: (np.floor(64 * param) + 0.5) / 64 for key, param in drawn.items()}


def _put(params: Params, network: Any) -> None:
    """Write `params` into the arrays of `network.params`; CheckFailed where they do not stay."""
    _read(network, params)  # names and shapes are right before anything is written
    with check.in_place(network):
        own = network.params
        for key, param in params.items():
            try:
                own[key][...] = param
            except (TypeError, ValueError) as error:
                raise _failure(
                    f"network.params[{key!r}] cannot be changed in place: {error}.",
                    "parameters that cannot be changed",
                    "Keep arrays in self.params that can be written into, as np.zeros makes them.",
                ) from None
    for key, param in _read(network, params).items():
        if not np.array_equal(params[key], param):
            raise _failure(
                f"What is written into network.params[{key!r}] is not there afterwards.",
                "copies in params",
                "self.params must hold the network's own arrays of floats: training changes these.",
            )


def _read(network: Any, params: Params) -> Params:
    """Copies of what `network.params` holds, under the names and in the shapes of `params`."""
    now = network.params
    check.mapping("network.params", now, list(params))
    return {
        key: np.array(check.shaped(f"network.params[{key!r}]", now[key], param.shape))
        for key, param in params.items()
    }


@contextmanager
def _locked(network: Any, params: Params) -> Iterator[None]:
    """In the body `network.params` holds copies of `params` that cannot be written into."""
    with check.in_place(network):
        held = network.params
        own = {key: held[key] for key in params}
        for key, param in params.items():
            held[key] = param.astype(own[key].dtype)
            held[key].flags.writeable = False
        try:
            yield
        except ValueError as error:
            if "read-only" not in str(error):
                raise
            raise _failure(
                "gradient(x, t) moves the parameters while it works.",
                "numerical gradient",
                "Finite differences move one parameter after another: use the chain rule instead.",
            ) from None
        finally:
            held.update(own)


def training_steps(
    train: Callable[..., Any],
    x_train: np.ndarray,
    t_train: np.ndarray,
    x_test: np.ndarray,
    t_test: np.ndarray,
    **settings: Any,
) -> None:
    """Check the mini-batches, the updates and the losses of `train`. Raises CheckFailed.

    The loss of a step may be taken before or after it, and mini-batches may be drawn in any way.
    """
    data = x_train, t_train, x_test, t_test
    given = [a.copy() for a in data]
    with check.unchanged("train", *given):
        taken, history = _run(train, given, settings)
    learning_rate, batch_size = settings["learning_rate"], settings["batch_size"]
    _check_count(len(taken.batches), len(x_train), batch_size, settings["epochs"])
    batches = [_indices(x, t, *data, batch_size) for x, t in taken.batches]
    if batch_size < len(x_train):
        _check_draws(batches, len(x_train) // batch_size, batch_size)
        # In so many draws chance leaves out no example, whichever way they are drawn.
        many = {**settings, "epochs": 20, "batch_size": len(x_train) - 1}
        with redirect_stdout(StringIO()):  # train may report each epoch: once is enough
            again, other, longer = (
                _run(train, [check.spare(a) for a in data], these, seed)[0]
                for these, seed in [(settings, 1), (settings, 2), (many, 1)]
            )
        _check_generator(taken, again, other)
        drawn = {i for x, t in longer.batches for i in _indices(x, t, *data, len(x))}
        _check_all_drawn(drawn, len(x_train))
    path = taken.path
    for key in path[0]:
        params = np.array([params[key] for params in path])
        slope = np.array([gradients[key] for gradients in taken.gradients])
        check.array(
            f"the change of {key} in each step",
            params[1:] - params[:-1],
            -learning_rate * slope,
            rtol=1e-4,
            param=params[:-1],
            slope=slope,
            learning_rate=learning_rate,
            batch_size=batch_size,
        )
    check.mapping("the result of train", history, ["loss"])
    _check_losses(history["loss"], taken.batches, path, data, settings["epochs"])


def training_accuracy(
    train: Callable[..., Any],
    x_train: np.ndarray,
    t_train: np.ndarray,
    x_test: np.ndarray,
    t_test: np.ndarray,
    **settings: Any,
) -> None:
    """Check the accuracies that `train` reports for its own steps. Raises CheckFailed."""
    sets = {"train_accuracy": (x_train, t_train), "test_accuracy": (x_test, t_test)}
    given = [check.spare(a) for pair in sets.values() for a in pair]
    taken, history = _run(train, given, settings)
    check.mapping("the result of train", history, list(sets))
    epochs = settings["epochs"]
    if not taken.batches:
        _check_count(0, len(x_train), settings["batch_size"], epochs)
    nets = [_net(params) for params in taken.path]
    once = "epochs ignored" if len(nets) - 1 == len(x_train) // settings["batch_size"] else None
    ends = [round(epoch * (len(nets) - 1) / epochs) for epoch in range(epochs + 1)]
    for name, other in (list(sets), list(sets)[::-1]):
        steps = [net.accuracy(*sets[name]) for net in nets]
        right = [steps[end] for end in ends]
        last = [(nets[end], taken.batches[end - 1]) for end in ends[1:] if end]
        reports = {
            "taken one epoch early": [right[:-1]],
            "start counted too": [right],
            "taken after each step": [steps[1:], steps[:-1]],
            once or "only at the end": [right[-1:], right[-1:] * epochs],
            "number of right answers": [np.multiply(right[1:], len(sets[name][0]))],
            "training and test mixed up": [[nets[end].accuracy(*sets[other]) for end in ends[1:]]],
            "accuracy of the mini-batch": [[net.accuracy(*batch) for net, batch in last]],
            "share of wrong answers": [[1 - accuracy for accuracy in right[1:]]],
            "loss for accuracy": [[nets[end].loss(*sets[name]) for end in ends[1:]]],
        }
        _check_sequence(name, history[name], right[1:], reports=reports)


class _RecordingNet(TwoLayerNet):
    """Remembers the mini-batches, the parameters and the gradients of every step.

    `_path` begins with the parameters that the network was made with, and those after a step come
    next. What is remembered has private names: it is no business of the code under test.
    """

    def __init__(self, *args: Any):
        super().__init__(*args)
        self._batches: list[Batch] = []
        self._path: list[Params] = [_read(self, self.params)]
        self._gradients: list[Params] = []

    def gradient(self, x: np.ndarray, t: np.ndarray) -> Params:
        self._move()
        gradients = super().gradient(x, t)
        self._batches.append((np.array(x), np.array(t)))
        self._gradients.append({key: slope.copy() for key, slope in gradients.items()})
        return gradients

    def _move(self) -> None:
        """Remember where the step led that was taken with the last gradient."""
        now = _read(self, self._path[0])
        if len(self._gradients) == len(self._path):
            self._path.append(now)
        elif not all(np.allclose(now[key], start) for key, start in self._path[0].items()):
            raise _failure(
                "train changed the parameters before it asked for a gradient.",
                "changed the parameters",
                "Start from the parameters that the network has.",
            )

    def _steps(self) -> "_Steps":
        """What was remembered so far, without the gradients that no step followed, unless none
        ever did.
        """
        moved = [
            any(not np.array_equal(before[key], after[key]) for key in before)
            for before, after in pairwise(self._path)
        ]
        if not any(moved):
            moved = [True] * len(moved)
        return _Steps(
            list(compress(self._batches, moved)),
            [self._path[0], *compress(self._path[1:], moved)],
            list(compress(self._gradients, moved)),
        )


class _Steps(NamedTuple):
    """The steps of a training. Its own lists: whoever kept the network may go on with that."""

    batches: list[Batch]
    path: list[Params]  # before the first step, and after each
    gradients: list[Params]


def _run(
    train: Callable[..., Any], data: Sequence[np.ndarray], settings: dict[str, Any], seed: int = 1
) -> tuple[_Steps, Any]:
    x_train, t_train, x_test, t_test = data
    network = _RecordingNet(x_train.shape[1], 4, t_train.shape[1], np.random.default_rng(0))
    with check.in_place(network):
        history = train(
            network,
            x_train,
            t_train,
            x_test,
            t_test,
            settings["learning_rate"],
            settings["batch_size"],
            settings["epochs"],
            np.random.default_rng(seed),
        )
    network._move()
    return network._steps(), history


def _failure(problem: str, name: str, sentence: str) -> CheckFailed:
    return CheckFailed(problem, [Cause(name, sentence)])


def _check_count(count: int, n: int, batch_size: int, epochs: int) -> None:
    steps = n // batch_size
    if count == epochs * steps:
        return
    counts = [
        ("no step at all", 0, "The gradient of the network is never asked for."),
        ("one step an epoch", epochs, "Each epoch has one step: it should have N // batch_size."),
        ("epochs ignored", steps, "There is one epoch only: repeat it."),
        (
            "partial batch too",
            epochs * ceil(n / batch_size),
            "The examples left over make a smaller batch here: an epoch has N // batch_size steps.",
        ),
        ("a step for each example", epochs * n, "There is a step for every example of the set."),
        ("one step too few", epochs * (steps - 1), "The last step of each epoch is missing."),
        ("one step too many", epochs * (steps + 1), "Each epoch has a step too many."),
        (
            "gradient anew for each parameter",
            4 * epochs * steps,
            "The gradient is asked for again after each parameter: ask once a step.",
        ),
    ]
    causes = [Cause(name, sentence) for name, number, sentence in counts if number == count]
    run = f"{epochs} epochs of {n} examples in batches of {batch_size}"
    raise CheckFailed(
        f"{epochs * steps} steps were expected ({run}), but train took {count}.",
        causes[:1],
        untold=f"train took {count} steps, which is not the number for {run}.",
    )


def _indices(
    x: np.ndarray,
    t: np.ndarray,
    x_train: np.ndarray,
    t_train: np.ndarray,
    x_test: np.ndarray,
    t_test: np.ndarray,
    batch_size: int,
) -> np.ndarray:
    """Which training examples a mini-batch holds; CheckFailed where it is not what it should be."""
    if len(x) != batch_size or len(t) != batch_size:
        name, sentence = "batch_size ignored", "Give gradient batch_size examples at a time."
        if len(x) == len(x_train):
            name = "whole set as one batch"
        elif abs(len(x) - batch_size) == 1:
            name = "slice off by one"
            sentence = "Slice from step * batch_size to (step + 1) * batch_size, of all examples."
        raise _failure(
            f"A mini-batch should have {batch_size} examples, but gradient(x, t) got x with "
            f"{len(x)} and t with {len(t)}.",
            name,
            sentence,
        )
    indices = _nearest(x, x_train)
    if not np.allclose(x_train[indices], x, atol=1e-5):
        every = np.concatenate([x_train, x_test])
        tests = np.allclose(every[_nearest(x, every)], x, atol=1e-5)
        raise _failure(
            "A mini-batch holds an example that is not one of x_train.",
            "test examples used to train" if tests else "examples changed",
            "Draw from x_train, and give its rows as they are.",
        )
    if not np.array_equal(t_train[indices], t):
        raise _failure(
            "A mini-batch holds an example with another example's label.",
            "labels of other examples",
            "Pick x and t with the same indices.",
        )
    return indices


def _nearest(x: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """Where each example of `x` is among `rows`; nearest, for it may have become float32."""
    return np.array([np.abs(rows - one).sum(axis=1).argmin() for one in x])


def _check_draws(batches: list[np.ndarray], steps: int, batch_size: int) -> None:
    """Check that mini-batches are drawn at random; `steps` is how many an epoch has."""
    in_order = [np.arange(i * batch_size, (i + 1) * batch_size) for i in range(steps)]
    epochs = [batches[i : i + steps] for i in range(0, len(batches), steps)]
    neighbours = [pair for epoch in epochs for pair in pairwise(epoch)]
    groups = epochs if steps > 1 else [batches]
    if all(set(batch) == set(group[0]) for group in groups for batch in group) and batches[1:]:
        raise _failure(
            "Every step of an epoch uses the same examples.",
            "same mini-batch",
            "Draw new ones for each step.",
        )
    if batch_size > 1 and all(len(set(batch)) == 1 for batch in batches):
        raise _failure(
            "Each mini-batch is one example, over and over.",
            "one example repeated",
            "Draw as many numbers as batch_size says: rng.choice(N, batch_size).",
        )
    if all(np.array_equal(epoch, in_order) for epoch in epochs):
        raise _failure(
            "The mini-batches come in the order of the examples.",
            "not shuffled",
            "Draw them at random, with `rng`.",
        )
    if batch_size > 2 and all(np.all(np.diff(batch) == 1) for batch in batches):
        raise _failure(
            "Each mini-batch is a piece of x_train as it stands.",
            "neighbours in place of random examples",
            "Draw the examples, not where to cut: neighbours may be alike.",
        )
    if len(epochs) > 1 and all(np.array_equal(epoch, epochs[0]) for epoch in epochs):
        raise _failure(
            "Every epoch has the same mini-batches in the same order.",
            "shuffled only once",
            "Shuffle anew at the start of each epoch.",
        )
    if neighbours and batch_size > 2 and all(np.array_equal(a[1:], b[:-1]) for a, b in neighbours):
        raise _failure(
            "Each mini-batch is the one before, moved on by one example.",
            "overlapping slices",
            "Slice from step * batch_size to (step + 1) * batch_size.",
        )


def _check_all_drawn(drawn: set[int], n: int) -> None:
    """Check that none of `n` training examples is left out for good; `drawn` are those drawn."""
    missing = [i for i in range(n) if i not in drawn]
    if missing:
        raise _failure(
            f"{len(missing)} of {n} examples never come, however many epochs there are: "
            f"x_train[{missing[0]}] is one of them.",
            "examples never drawn",
            "Draw from all numbers 0 to N - 1, as rng.permutation(N) and rng.choice(N, ...) do.",
        )


def _check_generator(taken: _Steps, equal: _Steps, other: _Steps) -> None:
    """Check that equal generators draw equal mini-batches, and another generator other ones."""
    draws = [[x.tolist() for x, _ in steps.batches] for steps in (taken, equal, other)]
    for right, problem in [
        (draws[0] == draws[1], "equal generators drew different"),
        (draws[0] != draws[2], "different generators drew the same"),
    ]:
        if not right:
            raise _failure(
                f"Two runs with {problem} mini-batches.",
                "rng ignored",
                "Draw them with the generator that was given, `rng`, and with no other.",
            )


def _check_losses(
    actual: Any,
    batches: list[Batch],
    path: list[Params],
    data: Sequence[np.ndarray],
    epochs: int,
) -> None:
    failures = []
    for params in (path[:-1], path[1:]):  # before or after the step
        nets = [_net(p) for p in params]
        right = np.array([net.loss(*batch) for net, batch in zip(nets, batches, strict=True)])
        whole = np.array([net.loss(*data[:2]) for net in nets])
        test = np.array([net.loss(*data[2:]) for net in nets])
        by_epoch, whole_by_epoch = right.reshape(epochs, -1), whole.reshape(epochs, -1)
        reports = {
            "loss of the whole training set": [whole],
            "loss of the test set": [test],
            "loss once an epoch": [
                by_epoch[:, -1],
                by_epoch.mean(axis=1),
                by_epoch.sum(axis=1),
                whole_by_epoch[:, -1],
            ],
            "loss added up": [right.cumsum(), by_epoch.cumsum(axis=1).ravel()],
            "last loss only": [right[-1:]],
            "summed over the batch": [right * len(batches[0][0])],
            "divided by N twice": [right / len(batches[0][0])],
            "accuracy for loss": [[n.accuracy(*b) for n, b in zip(nets, batches, strict=True)]],
        }
        try:
            return _check_sequence("loss", actual, right, reports=reports)
        except CheckFailed as failure:
            failures.append(failure)
    raise max(failures, key=lambda failure: bool(failure.causes))


def _check_sequence(quantity: str, actual: Any, expected: Any, **facts: Any) -> None:
    """A list or an array of numbers; numbers in a list are fine here."""
    if isinstance(actual, list | tuple):
        actual = np.array([float(check.number(quantity, entry)) for entry in actual])
    check.array(quantity, actual, expected, **facts)


def _net(params: Params) -> TwoLayerNet:
    network = TwoLayerNet(1, 1, 1, np.random.default_rng(0))
    network.params = params
    return network
