"""Finds out which mini-batches a training has drawn.

W is all zeros, and each example has a feature of its own: where W has moved tells which were drawn,
and how it has moved with which labels, whatever else is wrong with the steps.
"""

import copy
from typing import Any

import numpy as np

from handgrad import compare
from handgrad.failure import Cause, CheckFailed

Inputs = dict[str, Any]
SGD = "W, X, y, reg, learning_rate, batch_size, steps, rng"


def failure(problem: str, name: str, sentence: str) -> CheckFailed:
    return CheckFailed(problem, [Cause(name, sentence)])


def train(student: Any, inputs: Inputs, seed: int | None = None, **settings: int) -> Any:
    """What the student's code returns, with the generator given or one of this seed."""
    given = {**inputs, **settings}
    args = [
        compare.spare(value) if isinstance(value, np.ndarray) else copy.deepcopy(value)
        for value in (given[name] for name in SGD.split(", "))
    ]
    if seed is not None:
        args[-1] = np.random.default_rng(seed)
    return student(*args)


def weights(result: Any, shape: tuple[int, ...]) -> np.ndarray:
    """The trained weights, wherever they are in the result."""
    parts = result if isinstance(result, list | tuple) else [result]
    for part in parts:
        if isinstance(part, np.ndarray) and part.shape == shape:
            return part
    return compare.parts("sgd", result, ["W", "losses"])[0] * np.ones(shape)


def _moves(student: Any, inputs: Inputs, seed: int, **settings: int) -> np.ndarray:
    """How W has moved (C, N): a column for each example, not zero if it was drawn."""
    steps = settings.get("steps", inputs["steps"])
    for taken in (steps, steps + 1):  # one that takes a step too few has mini-batches, too
        result = train(student, inputs, seed, **{**settings, "steps": taken})
        moves = weights(result, inputs["W"].shape) - inputs["W"]
        if moves.any():
            return moves
    raise failure(
        "sgd returned W as it was, so its mini-batches do not show.",
        "no step",
        "Take the step, and return the new W.",
    )


def _drawn(moves: np.ndarray) -> np.ndarray:
    """Whether each example was drawn."""
    size = np.abs(moves).sum(axis=0)
    return size > 1e-9 * size.max()


def check_labels(student: Any, inputs: Inputs) -> None:
    """Check that examples come with their own labels, in mini-batches of one."""
    for seed in range(10):
        moves = _moves(student, inputs, seed, batch_size=1)
        apart = np.abs(moves - np.median(moves, axis=0))
        clear = apart.max(axis=0) > 1e-9 * np.abs(moves).max()
        if np.any(apart.argmax(axis=0)[clear] != inputs["y"][clear]):
            raise failure(
                "A mini-batch holds an example with another example's label.",
                "examples and labels not paired",
                "Use the same row numbers for X and y.",
            )


def size(student: Any, inputs: Inputs) -> int:
    """How many examples a mini-batch has, by the shares that each has in the move of W."""
    sizes = []
    for seed in range(10):
        each = np.abs(_moves(student, inputs, seed)).sum(axis=0)
        shares = each / each.sum()
        possible = np.arange(1, 2 * len(each))
        whole = [np.allclose(n * shares, np.round(n * shares), atol=1e-3) for n in possible]
        if not any(whole):
            raise CheckFailed(
                f"W does not move as with mini-batches of {inputs['batch_size']} examples."
            )
        sizes.append(possible[np.argmax(whole)])
    return int(max(sizes))


def check_draws(student: Any, inputs: Inputs) -> None:
    """Check that mini-batches are drawn anew in each step, with `rng`, from all examples."""
    *args, _ = (inputs[name] for name in SGD.split(", "))
    with compare.unchanged("sgd", *args[:3]):
        student(*args, np.random.default_rng(0))
    first, again, other = (_moves(student, inputs, seed) for seed in (0, 0, 1))
    if not np.allclose(first, again):
        raise failure(
            "Equal generators draw different mini-batches.",
            "rng ignored",
            "Draw with rng, and with no other generator.",
        )
    if np.allclose(first, other):
        raise failure(
            "Different generators draw the same mini-batches.",
            "mini-batches not drawn",
            "Draw each mini-batch with rng.",
        )
    pairs = [
        (_moves(student, inputs, seed, steps=1), _moves(student, inputs, seed, steps=30))
        for seed in range(4)
    ]
    if all(np.array_equal(_drawn(once), _drawn(often)) for once, often in pairs):
        raise failure(
            "All steps use the same mini-batch.",
            "drawn once only",
            "Draw a new one in each step.",
        )
    # In so many draws chance leaves out no example.
    ever = sum(_drawn(_moves(student, inputs, seed)) for seed in range(60)) > 0
    if not ever.all():
        raise failure(
            f"{(~ever).sum()} of {len(ever)} examples never come, however often one trains: "
            f"X[{ever.argmin()}] is one of them.",
            "an example never drawn",
            "Draw from all row numbers, 0 to len(X) - 1.",
        )
