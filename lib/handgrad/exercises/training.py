"""Chapter 07: training a network with mini-batches."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import redirect_stdout, suppress
from io import StringIO
from itertools import pairwise
from typing import Any

import numpy as np

from handgrad import compare
from handgrad.exercise import Exercise, Part, Values
from handgrad.exercises.network import KEYS, failure, slips
from handgrad.exercises.recording import (
    Inputs,
    Taken,
    differ,
    each,
    flat,
    of_key,
    owners,
    run,
    with_momentum,
)
from handgrad.models import TwoLayerNet

SETS = "train_accuracy", "test_accuracy"


class Training(Exercise):
    """A function that trains a network and returns a dict of what it has recorded.

    It is called as `test(train, N, batch_size, epochs, learning_rate, rng)`: N examples to train
    and others to test are drawn from `rng`. Losses and accuracies are held against those of the
    steps that were taken, whatever these were like.
    """

    def bind(
        self, N: int, batch_size: int, epochs: int, learning_rate: float, rng: np.random.Generator
    ) -> Inputs:
        D, C, M = 5, 3, 2 * N // 3
        x, t = rng.normal(size=(N + M, D)), np.eye(C)[rng.integers(C, size=N + M)]
        return super().bind(x[:N], t[:N], x[N:], t[N:], learning_rate, batch_size, epochs, None)

    def call(
        self, student: Any, inputs: Mapping[str, Any], outputs: Sequence[str], spare: bool
    ) -> Inputs:
        assert isinstance(inputs, dict)
        taken, history = run(student, inputs, spare)
        if outputs == ("steps",):
            return {"steps": len(taken.batches)}
        if not taken.batches:
            raise failure("train took no step.", "no step at all", "Ask for gradients, and step.")
        _check_moves(taken, outputs)
        if outputs == KEYS:
            inputs["taken"] = taken
            moves = np.diff(flat(taken.path), axis=0)
            return {key: of_key(moves, taken.start, key) for key in KEYS}
        if outputs[0] in CHECKS:
            CHECKS[outputs[0]](student, taken, inputs)
            return {outputs[0]: None}  # a check raises what is wrong
        found = {}
        for name in outputs:
            compare.mapping("the result of train", history, [name])
            found[name] = _numbers(name, history[name])
        taken = taken._replace(late=True, ends=_ends(taken, inputs, len(found[outputs[0]])))
        inputs["taken"] = taken
        if "loss" in found and not self._late(inputs, found["loss"]):
            inputs["taken"] = taken._replace(late=False)
        return found

    def remembered(
        self, earlier: Mapping[str, Any], now: Mapping[str, Any]
    ) -> list[Mapping[str, Any]]:
        return []  # nothing is left of an earlier training

    def _late(self, inputs: Inputs, losses: np.ndarray) -> bool:
        """Whether the losses are those after the steps, all right or with a slip in them."""
        for its in [[], *([slip] for slip in self.slips if "loss" in slip.steps)]:
            with suppress(ValueError):  # it has no such shape
                value = Values(self, inputs, its)["loss"]
                if np.shape(value) == np.shape(losses) and np.allclose(value, losses):
                    return True
        return False


def _ends(taken: Taken, inputs: Inputs, recorded: int) -> list[int]:
    """The steps that end an epoch, in a training that may have another number of steps."""
    steps, epochs = len(taken.batches), inputs["epochs"]
    usual = len(inputs["x_train"]) // inputs["size"]
    lengths = [steps // epochs] if steps % epochs == 0 else []
    lengths += [usual] if steps % usual == 0 else [steps] if steps < usual else []
    if not lengths:
        return [round(epoch * steps / epochs) for epoch in range(1, epochs + 1)]
    length = min(lengths, key=lambda length: steps // length != recorded)
    return [*range(length, steps + 1, length)]


def _check_moves(taken: Taken, outputs: Sequence[str]) -> None:
    """Check, where it matters, that the steps began where the network was, and led somewhere."""
    if outputs not in (KEYS, SETS, ("place",)):
        return
    stays = not differ(taken.path[0], taken.path[-1])
    if differ(taken.start, taken.path[0]) and (stays or outputs != SETS):
        raise failure(
            "train changed the parameters before it asked for a gradient.",
            "changed the parameters",
            "Start from the parameters that the network has.",
        )
    if stays and outputs != KEYS:
        raise failure("train did not change the parameters.", "no step", "Update them in place.")


def _check_place(student: Any, taken: Taken, inputs: Inputs) -> None:
    if not taken.in_place:
        raise failure(
            "network.params holds new arrays after the training.",
            "not in place",
            "Change the arrays that are there, as -= does: w = w - ... makes a new one.",
        )


def _check_batches(student: Any, taken: Taken, inputs: Inputs) -> None:
    """Check that every mini-batch has rows of x_train with their labels."""
    for x, t in taken.batches:
        _check_size(x, t, inputs)
        if not np.array_equal(inputs["t_train"][_indices(x, inputs)], t):
            raise failure(
                "A mini-batch holds an example with another example's label.",
                "labels of other examples",
                "Pick x and t with the same indices.",
            )


def _indices(x: np.ndarray, inputs: Inputs) -> np.ndarray:
    """Where in x_train the examples of a mini-batch are; CheckFailed where one is not there."""
    x_train, every = inputs["x_train"], np.concatenate([inputs["x_train"], inputs["x_test"]])
    # Nearest, for they may have become float32.
    nearest = np.array([np.abs(every - one).sum(axis=1).argmin() for one in x])
    there = np.allclose(every[nearest], x, atol=1e-5)
    if not there or nearest.max() >= len(x_train):
        raise failure(
            "A mini-batch holds an example that is not one of x_train.",
            "test examples used to train" if there else "examples changed",
            "Draw from x_train, and give its rows as they are.",
        )
    return nearest


def _check_size(x: np.ndarray, t: np.ndarray, inputs: Inputs) -> None:
    size, N = inputs["size"], len(inputs["x_train"])
    if len(x) == len(t) == size:
        return
    name, sentence = "batch_size ignored", "Give gradient batch_size examples at a time."
    if len(x) == N:
        name = "whole set as one batch"
    elif len(x) == N % size:
        name, sentence = "partial batch too", "The examples left over make no batch of their own."
    elif abs(len(x) - size) == 1:
        name = "slice off by one"
        sentence = "Slice from step * batch_size to (step + 1) * batch_size, of all examples."
    problem = f"A mini-batch should have {size} examples, but gradient(x, t) got x with {len(x)}"
    raise failure(f"{problem} and t with {len(t)}.", name, sentence)


def _check_draws(student: Any, taken: Taken, inputs: Inputs) -> None:
    """Check that the mini-batches are drawn at random, from all examples and with `rng`."""
    N = len(inputs["x_train"])
    draws = [_indices(x, inputs) for x, _ in taken.batches]
    if len(draws[0]) == N:
        _check_size(*taken.batches[0], inputs)
    _check_order(draws, max(len(draws) // inputs["epochs"], 1))

    def drawn(seed: int, **settings: int) -> list[np.ndarray]:
        with redirect_stdout(StringIO()):  # train may report each epoch: once is enough
            batches = run(student, {**inputs, **settings}, seed=seed)[0].batches
        return [_indices(x, inputs) for x, _ in batches]

    name, sentence = "rng ignored", "Draw with the generator that was given, and with no other."
    if not _same(draws, drawn(1)):
        raise failure("Equal generators draw different mini-batches.", name, sentence)
    if _same(draws, drawn(2)):
        raise failure("Different generators draw the same mini-batches.", name, sentence)
    # In so many draws chance leaves out no example, whichever way they are drawn.
    many = [one for seed in range(20) for one in drawn(seed, epochs=2, size=(N - 1) // 2)]
    missing = np.setdiff1d(range(N), np.concatenate(many))
    if missing.size:
        raise failure(
            f"{missing.size} of {N} examples never come, however often one trains: "
            f"x_train[{missing[0]}] is one of them.",
            "examples never drawn",
            "Draw from all numbers 0 to N - 1, as rng.permutation(N) and rng.choice(N, ...) do.",
        )


def _check_order(draws: list[np.ndarray], steps: int) -> None:
    """Check the numbers of the examples in mini-batches, `steps` to an epoch."""
    size = len(draws[0])
    epochs = [draws[i : i + steps] for i in range(0, len(draws), steps)]
    groups = epochs if steps > 1 else [draws]
    cuts = [np.arange(i * size, (i + 1) * size) for i in range(steps)]
    pairs = [pair for epoch in epochs for pair in pairwise(epoch)]
    if draws[1:] and all(set(one) == set(group[0]) for group in groups for one in group):
        cause = "same mini-batch", "Every step of an epoch uses the same examples: draw new ones."
    elif size > 1 and all(len(set(one)) == 1 for one in draws):
        cause = (
            "one example repeated",
            "Each is one example over and over: draw batch_size numbers.",
        )
    elif all(_same(epoch, cuts) for epoch in epochs):
        cause = "not shuffled", "They come in the order of the examples: draw them with `rng`."
    elif size > 2 and all(np.all(np.diff(one) == 1) for one in draws):
        sentence = "Each is a piece of x_train as it stands: draw the examples, not where to cut."
        cause = "neighbours in place of random examples", sentence
    elif epochs[1:] and all(_same(epoch, epochs[0]) for epoch in epochs):
        cause = "shuffled only once", "Every epoch has the same ones: shuffle anew for each epoch."
    elif size > 2 and pairs and all(np.array_equal(was[1:], now[:-1]) for was, now in pairs):
        sentence = "Each is the last one moved on by one: go on by batch_size examples."
        cause = "overlapping slices", sentence
    else:
        return
    raise failure("The mini-batches are not drawn as they should be.", *cause)


CHECKS: dict[str, Callable[[Any, Taken, Inputs], None]]
CHECKS = {"place": _check_place, "batches": _check_batches, "draws": _check_draws}


def _same(a: Sequence[np.ndarray], b: Sequence[np.ndarray]) -> bool:
    return len(a) == len(b) and all(map(np.array_equal, a, b))


def _numbers(name: str, actual: Any) -> Any:
    """A list of numbers as an array: here it is as good as one."""
    if isinstance(actual, list | tuple):
        return np.array([float(compare.number(name, entry)) for entry in actual])
    return actual


train = Training(
    "train",
    "x_train, t_train, x_test, t_test, rate, size, epochs, taken",
    returns="steps",
    steps={
        "per_epoch": lambda x_train, size: len(x_train) // size,
        "steps": lambda per_epoch, epochs: per_epoch * epochs,
        "was": lambda taken: flat(taken.path[:-1]),
        "gradient": lambda taken: flat(taken.gradients),
        "scaled": lambda gradient, rate: rate * gradient,
        "change": lambda scaled: -scaled,
        "owners": lambda taken: owners(taken.start),
        "W1": lambda change, taken: of_key(change, taken.start, "W1"),
        "b1": lambda change, taken: of_key(change, taken.start, "b1"),
        "W2": lambda change, taken: of_key(change, taken.start, "W2"),
        "b2": lambda change, taken: of_key(change, taken.start, "b2"),
        "train_set": lambda x_train, t_train: (x_train, t_train),
        "test_set": lambda x_test, t_test: (x_test, t_test),
        "path": lambda taken: taken.path[1:] if taken.late else taken.path[:-1],
        "whole": lambda path, train_set: each(TwoLayerNet.loss, path, train_set),
        "tested": lambda path, test_set: each(TwoLayerNet.loss, path, test_set),
        "losses": lambda path, taken: each(TwoLayerNet.loss, path, taken.batches),
        "by_epoch": lambda losses, epochs: losses.reshape(epochs, -1),
        "loss": lambda losses: losses,
        "right_share": lambda path, taken: each(TwoLayerNet.accuracy, path, taken.batches),
        "at": lambda taken: taken.ends,
        "end_batches": lambda taken, at: [taken.batches[i - 1] for i in at],
        "nets": lambda taken, at: [taken.path[i] for i in at],
        "measure": lambda: TwoLayerNet.accuracy,
        "train_accuracy": lambda nets, train_set, measure: each(measure, nets, train_set),
        "test_accuracy": lambda nets, test_set, measure: each(measure, nets, test_set),
        **dict.fromkeys(CHECKS, lambda: None),
    },
    parts={
        "steps": Part(1, "the number of steps", ("steps",), spare=True),
        "batches": Part(1, "rows of x_train with their labels", ("batches",), spare=True),
        "draws": Part(1, "mini-batches drawn at random", ("draws",), spare=True),
        "updates": Part(2, "steps downhill", KEYS, spare=True),
        "place": Part(1, "the network's own arrays changed, and no others", ("place",)),
        "loss": Part(1, "the loss of every step", ("loss",), spare=True),
        "accuracy": Part(1, "the accuracies after each epoch", SETS, spare=True),
    },
    labels={key: f"The change of {key} in each step" for key in KEYS}
    | {"steps": "The number of steps", "per_epoch": "The number of steps in an epoch"}
    | {"change": "The step", "scaled": "learning_rate times the gradient", "loss": "loss"}
    | {name: name for name in SETS},
)
slips(
    *([train], "per_epoch", "An epoch has N // batch_size steps: {}."),
    ("no step at all", "here it has none", lambda: 0),
    ("one step an epoch", "here it has one", lambda: 1),
    ("partial batch too", "the rest makes none", lambda x_train, size: -(-len(x_train) // size)),
    ("a step for each example", "here each example has one", lambda x_train: len(x_train)),
    ("one step too few", "here the last is missing", lambda per_epoch: per_epoch - 1),
    ("one step too many", "here there is one more", lambda per_epoch: per_epoch + 1),
    ("gradient anew for each parameter", "ask once in each", lambda per_epoch: 4 * per_epoch),
)
slips(
    *([train], "epochs", "The steps are repeated in each epoch: {}."),
    ("epochs ignored", "here there is one epoch only", lambda: 1),
    ("one epoch too few", "here there is one epoch too few", lambda epochs: epochs - 1),
    ("one epoch too many", "here there is one epoch too many", lambda epochs: epochs + 1),
)
STEP = "A step subtracts learning_rate times the gradient: {}."
slips(
    *([train], "scaled", STEP),
    ("no learning rate", "here the rate is left out", lambda gradient: gradient),
    ("learning rate twice", "multiply by the rate once", lambda scaled, rate: rate * scaled),
    ("divided by the learning rate", "here it is divided", lambda gradient, rate: gradient / rate),
    ("divided by N twice", "it is a mean already", lambda scaled, size: scaled / size),
    ("multiplied by N", "do not multiply by batch_size", lambda scaled, size: scaled * size),
    ("momentum", "nothing of the last one goes on", lambda scaled: with_momentum(scaled)),
    ("step taken twice", "here it is taken twice", lambda scaled: 2 * scaled),
    (
        "only the sign of the gradient",
        "not its sign",
        lambda gradient, rate: rate * np.sign(gradient),
    ),
    ("learning rate ignored", "here the rate is always 0.1", lambda gradient: 0.1 * gradient),
    ("learning rate ignored", "here the rate is always 0.01", lambda gradient: 0.01 * gradient),
    ("learning rate ignored", "here the rate is always 0.05", lambda gradient: 0.05 * gradient),
    ("learning rate ignored", "here the rate is always 0.001", lambda gradient: 0.001 * gradient),
)
slips(
    *([train], "change", STEP),
    ("stepped uphill", "here it is added", lambda scaled: scaled),
    ("no step", "here the parameters stay, so update them in place", lambda change: 0 * change),
    ("parameter replaced by its step", "from the old value", lambda change, was: change - was),
    ("parameter replaced by its gradient", "keep the value", lambda gradient, was: gradient - was),
    ("biases left out", "the biases move, too", lambda change, owners: change * (owners % 2 == 0)),
    ("last parameter only", "all of them move", lambda change, owners: change * (owners == 3)),
    (
        "gradient anew for each parameter",
        "ask for it once, and move all four parameters",
        lambda change, owners: change * (np.arange(len(change))[:, None] % 4 == owners),
    ),
)
slips(
    *([train], "loss", "Append network.loss of the mini-batch in every step: {}."),
    ("loss of the whole training set", "not of all examples", lambda whole: whole),
    ("loss of the test set", "not of x_test", lambda tested: tested),
    ("loss once an epoch", "not once an epoch", lambda by_epoch: by_epoch[:, -1]),
    ("loss once an epoch", "not once an epoch", lambda by_epoch: by_epoch.mean(axis=1)),
    ("loss once an epoch", "not once an epoch", lambda by_epoch: by_epoch.sum(axis=1)),
    ("loss once an epoch", "not once an epoch", lambda whole, at: whole[np.subtract(at, 1)]),
    ("loss added up", "do not add it up", lambda losses: losses.cumsum()),
    ("loss added up", "do not add it up", lambda by_epoch: by_epoch.cumsum(axis=1).ravel()),
    ("last loss only", "here there is only the last", lambda losses: losses[-1:]),
    ("summed over the batch", "it is the mean already", lambda losses, size: losses * size),
    ("divided by N twice", "it is the mean already", lambda losses, size: losses / size),
    ("accuracy for loss", "not the accuracy", lambda right_share: right_share),
)
slips(
    *([train], "at", "Append an accuracy after each epoch: {}."),
    ("taken one epoch early", "not before it", lambda at: [0, *at[:-1]]),
    ("start counted too", "not before the first", lambda at: [0, *at]),
    ("taken after each step", "not after each step", lambda taken: range(1, len(taken.path))),
    ("taken after each step", "not before each step", lambda taken: range(len(taken.path) - 1)),
    ("taken after the first step", "after all its steps", lambda at: [i - at[0] + 1 for i in at]),
    ("taken before the last step", "one step is still to come", lambda at: [i - 1 for i in at]),
    ("epochs ignored", "here there is one epoch only", lambda at, epochs: at * epochs),
    ("only at the end", "not only at the end", lambda at: at[-1:]),
    ("only at the end", "not the last one for all", lambda at: at[-1:] * len(at)),
)
SET = "Take it on the whole set that it belongs to: {}."
MIXED = "training and test mixed up", "training and test are mixed up here"
slips(
    *([train], "train_set", SET),
    (*MIXED, lambda x_test, t_test: (x_test, t_test)),
    ("accuracy of the mini-batch", "not on a mini-batch", lambda end_batches: end_batches),
)
slips([train], "test_set", SET, (*MIXED, lambda x_train, t_train: (x_train, t_train)))
train.slip(
    *("training and test mixed up", SET.format(MIXED[1])),
    train_set=lambda x_test, t_test: (x_test, t_test),
    test_set=lambda x_train, t_train: (x_train, t_train),
)
slips(
    *([train], "measure", "Append network.accuracy: {}."),
    ("loss for accuracy", "this is the loss", lambda: TwoLayerNet.loss),
    (
        "number of right answers",
        "divide by how many there are",
        lambda measure: lambda net, x, t: len(x) * measure(net, x, t),
    ),
    (
        "share of wrong answers",
        "this is the share of wrong ones",
        lambda measure: lambda net, x, t: 1 - measure(net, x, t),
    ),
)
