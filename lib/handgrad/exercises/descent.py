"""Chapter 04: numerical slopes, the walk downhill, and training with mini-batches."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from handgrad.exercise import Exercise, Part

numerical_derivative = Exercise(
    "numerical_derivative",
    "f, x, h=1e-4",
    returns="slope",
    steps={
        "step": lambda h: h,
        "upper": lambda f, x, step: f(x + step),
        "lower": lambda f, x, step: f(x - step),
        "middle": lambda f, x: f(x),
        "difference": lambda upper, lower: upper - lower,
        "distance": lambda h: 2 * h,
        "slope": lambda difference, distance: difference / distance,
    },
    parts={"": Part(1, "the central difference"), "h": Part(1, "with the h that is given")},
)


class NumericalGradient(Exercise):
    """A numerical gradient, which moves one entry of x at a time and puts it back."""

    def call(
        self, student: Any, inputs: Mapping[str, Any], outputs: Sequence[str], spare: bool
    ) -> dict[str, Any]:
        if tuple(outputs) != ("alone",):
            return super().call(student, inputs, outputs, spare)
        before, moved = np.ravel(inputs["x"]).copy(), set()

        def watched(x: Any) -> Any:
            if np.size(x) == before.size:
                places = np.flatnonzero(np.abs(np.ravel(x) - before) > 1e-9)
                moved.update(places if len(places) == 1 else [])
            return inputs["f"](x)

        super().call(student, {**inputs, "f": watched}, (), spare)
        return {"alone": len(moved)}


def _moved(x, places, by):
    """A copy of x with what is at the places moved."""
    x = np.array(x)
    x[places] += by
    return x


def _each(x, indices, value):
    """An array in the shape of x, filled at the indices."""
    filled = np.zeros(x.shape)
    for index in indices:
        filled[index] = value(index)
    return filled


def _moved_alone(x, indices, moved, step):
    """How many entries are moved without another."""
    return sum(np.sum(moved(index, step) != x) == 1 for index in indices)


numerical_gradient = NumericalGradient(
    "numerical_gradient",
    "f, x, h=1e-4",
    returns="gradient",
    steps={
        "step": lambda h: h,
        "indices": lambda x: list(np.ndindex(x.shape)),
        "moved": lambda x: lambda index, by: _moved(x, index, by),
        "upper": lambda f, x, indices, moved, step: _each(x, indices, lambda i: f(moved(i, step))),
        "lower": lambda f, x, indices, moved, step: _each(x, indices, lambda i: f(moved(i, -step))),
        "middle": lambda f, x: np.full(x.shape, f(x)),
        "difference": lambda upper, lower: upper - lower,
        "distance": lambda h: 2 * h,
        "gradient": lambda difference, distance: difference / distance,
        "alone": _moved_alone,
    },
    parts={
        "values": Part(2, "the central differences", ("gradient",), spare=True),
        "h": Part(1, "with the h that is given", ("gradient",), spare=True),
        "shapes": Part(1, "x of other shapes", ("gradient",), spare=True),
        "restores": Part(1, "each entry moved alone, and x as it was", ("alone",)),
    },
    labels={"alone": "The number of entries that f has seen moved without another"},
)
SIDES = "This is a one-sided difference: step to both sides of x."
ONE_SIDE = "One call of f is at x itself: step to both sides of x."
BRACKETS = "Only the second f is divided: put the difference into brackets."
for exercise in (numerical_derivative, numerical_gradient):
    for name, sentence, steps in [
        ("one-sided difference", SIDES, {"lower": lambda middle: middle, "distance": lambda h: h}),
        ("one-sided difference", SIDES, {"upper": lambda middle: middle, "distance": lambda h: h}),
        ("one-sided difference", ONE_SIDE, {"lower": lambda middle: middle}),
        ("one-sided difference", ONE_SIDE, {"upper": lambda middle: middle}),
        ("divided by h", "Both sides are 2h apart: divide by 2 * h.", {"distance": lambda h: h}),
        (
            "not divided by h",
            "This is the difference itself: divide it by 2 * h.",
            {"distance": lambda: 1},
        ),
        (
            "not divided by h",
            "The difference is divided by 2, but not by h.",
            {"distance": lambda: 2},
        ),
        (
            "brackets missing",
            "/ 2 * h divides by 2 and multiplies by h: write / (2 * h).",
            {"distance": lambda h: 2 / h},
        ),
        (
            "brackets missing",
            BRACKETS,
            {exercise.returns: lambda upper, lower, distance: upper - lower / distance},
        ),
        (
            "half a step",
            "It steps h / 2 to each side: step h, and divide by 2 * h.",
            {"step": lambda step: step / 2, "distance": lambda h: h},
        ),
        (
            "h ignored",
            "The h that was given is not used: step by it, and divide by 2 * h.",
            {"h": lambda: 1e-4},
        ),
        (
            "h in one place only",
            "It steps by 0.0001, but divides by the h that was given.",
            {"step": lambda: 1e-4},
        ),
    ]:
        exercise.slip(name, sentence, **steps)
ABSOLUTE = "A slope may be negative, where f falls: leave the absolute value out."
NOT_MOVED = "Both calls of f see the same x, or h is far too small: move x by h."
numerical_derivative.slip("absolute value", ABSOLUTE, slope=lambda slope: abs(slope))
numerical_derivative.slip("x not moved", NOT_MOVED, difference=lambda: 0.0)
numerical_derivative.slip(
    "f in place of its slope",
    "This is f(x): the slope of f is asked for.",
    slope=lambda middle: middle,
)
numerical_derivative.slip(
    "answer of the example",
    "This is the answer of the tiny example: use the f and x that are given.",
    slope=lambda: 6.0,
)


def _earlier(x, index):
    """Where the entries are that come before an index."""
    size = np.ravel_multi_index(index, x.shape)
    return np.unravel_index(np.arange(size), x.shape)


AT_ONCE = "All entries are moved at once: move one at a time."
LEFT = "Entries moved earlier are not put back before the next is moved."
for name, sentence, steps in [
    ("all entries moved at once", AT_ONCE, {"moved": lambda x: lambda index, by: x + by}),
    (
        "all entries moved at once",
        AT_ONCE,
        {"gradient": lambda f, x, h: np.array((f(x + h) - f(x - h)) / (2 * h))},
    ),
    (
        "whole rows moved",
        "A whole row is moved at once: move one entry, x[index], at a time.",
        {"moved": lambda x: lambda index, by: _moved(x, index[0], by)},
    ),
    (
        "h in place of the entry",
        "The entry becomes h itself: it should become old + h.",
        {"moved": lambda x: lambda index, by: _moved(x, index, by - x[index])},
    ),
    (
        "changed its input",
        LEFT,
        {
            "moved": lambda moved, x, step: (
                lambda index, by: _moved(moved(index, by), _earlier(x, index), -step)
            )
        },
    ),
    (
        "changed its input",
        LEFT,
        {
            "moved": lambda moved, x, step: (
                lambda index, by: _moved(moved(index, by), _earlier(x, index), step)
            )
        },
    ),
    ("x not moved", NOT_MOVED, {"moved": lambda x: lambda index, by: x}),
    (
        "one entry only",
        "Only the first entry is moved: is a `return` in the loop?",
        {"indices": lambda indices: indices[:1]},
    ),
    (
        "one entry only",
        "Only the last entry is filled: is the result renewed in the loop?",
        {"gradient": lambda gradient, x: _each(x, [(-1,) * x.ndim], lambda i: gradient[i])},
    ),
]:
    numerical_gradient.slip(name, sentence, **steps)


def walk(start, steps, update):
    """The places (steps + 1, ...) from the start on, each given by update(place before)."""
    places = [start]
    for _ in range(steps):
        places.append(update(places[-1]))
    return np.array(places)


gradient_descent = Exercise(
    "gradient_descent",
    "gradient, w0, learning_rate, steps",
    returns="path",
    steps={
        "direction": lambda gradient: lambda w: gradient(w),
        "move": lambda direction, learning_rate: lambda w: learning_rate * direction(w),
        "update": lambda move: lambda w: w - move(w),
        "places": lambda w0, steps, update: walk(w0, steps, update),
        "path": lambda places: places,
    },
    parts={
        "": Part(2, "the path downhill", spare=True),
        "shapes": Part(1, "w0 of any shape, and no steps at all", spare=True),
        "keeps": Part(1, "w0 left as it was"),
    },
)
NORM = "Only the direction of the gradient is used: keep its length."
for name, sentence, steps in [
    (
        "stepped uphill",
        "The walk goes uphill: subtract the gradient, do not add it.",
        {"update": lambda move: lambda w: w + move(w)},
    ),
    (
        "no learning rate",
        "The gradient is subtracted whole: multiply by the learning rate.",
        {"learning_rate": lambda: 1.0},
    ),
    (
        "learning rate twice",
        "The learning rate is multiplied in twice: once is enough.",
        {"learning_rate": lambda learning_rate: learning_rate**2},
    ),
    (
        "divided by the learning rate",
        "The gradient is divided by the learning rate: multiply by it.",
        {"learning_rate": lambda learning_rate: 1 / learning_rate},
    ),
    (
        "w replaced by its step",
        "The place is replaced by the step: subtract it from w.",
        {"update": lambda move: lambda w: -move(w)},
    ),
    (
        "steps from the start",
        "Every step starts at w0 again: start from where you are.",
        {"update": lambda move, w0: lambda w: w0 - move(w)},
    ),
    (
        "gradient of the start only",
        "Every step uses the gradient at w0: compute it anew at each place.",
        {"direction": lambda direction, w0: lambda w: direction(w0)},
    ),
    (
        "length of the gradient lost",
        NORM,
        {"direction": lambda direction: lambda w: direction(w) / np.linalg.norm(direction(w))},
    ),
    (
        "length of the gradient lost",
        "Only the sign of the gradient is used: keep its length.",
        {"direction": lambda direction: lambda w: np.sign(direction(w))},
    ),
    (
        "no step",
        "Every place is w0: the step is computed, but not taken.",
        {"update": lambda: lambda w: w},
    ),
    (
        "cut to integers",
        "The places were cut to whole numbers: use a float array.",
        {"w0": lambda w0: np.trunc(w0), "update": lambda update: lambda w: np.trunc(update(w))},
    ),
    (
        "one step too many",
        "The path has a place too many: after `steps` steps it has steps + 1.",
        {"steps": lambda steps: steps + 1},
    ),
    (
        "start left out",
        "The path should begin with w0 itself.",
        {"path": lambda path: path[1:]},
    ),
    (
        "last step left out",
        "The path ends one step early: it has steps + 1 places.",
        {"path": lambda path: path[:-1]},
    ),
    (
        "start stored twice",
        "w0 is there twice, and the last place is missing: store, then step.",
        {"path": lambda path: np.concatenate([path[:1], path[:-1]])},
    ),
    (
        "only the last place",
        "This is the last place: return the whole path.",
        {"path": lambda path: path[-1]},
    ),
    (
        "one array stored many times",
        "All places are the same array: store a copy each time.",
        {"path": lambda path: np.array([path[-1]] * len(path))},
    ),
    (
        "slopes for places",
        "These are the gradients along the path: return the places.",
        {"path": lambda path, direction: np.array([direction(w) for w in path])},
    ),
]:
    gradient_descent.slip(name, sentence, **steps)
