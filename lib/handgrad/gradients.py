"""Slopes by finite differences, and how far two gradients are apart."""

import math
from collections.abc import Callable
from numbers import Real
from typing import Any

import numpy as np
from numpy.typing import ArrayLike


def numerical_derivative(f: Callable[[float], float], x: float, h: float = 1e-4) -> float:
    """The slope of f at the number x by central difference: (f(x + h) - f(x - h)) / (2 h).

    Its error shrinks with h squared, until rounding takes over.
    Raises ValueError if f does not return one finite number.
    """
    return (_loss(f, x + h) - _loss(f, x - h)) / (2 * h)


def numerical_gradient(
    f: Callable[[np.ndarray], float], x: np.ndarray, h: float = 1e-4
) -> np.ndarray:
    """The gradient of f at x by central differences, one entry at a time, in the shape of x.

    f takes x and returns one number; x is an array of floats of any shape. While f runs, one
    entry of x itself is moved by h (so f may also look at x through another name, as the loss
    of a network looks at its weights); afterwards x is exactly as it was, also if f fails.

    Raises TypeError if x is not an array of floats, and ValueError if f does not return one
    finite number.
    """
    if not isinstance(x, np.ndarray) or not np.issubdtype(x.dtype, np.floating):
        kind = f"an array of {x.dtype}" if isinstance(x, np.ndarray) else f"a {type(x).__name__}"
        raise TypeError(
            f"numerical_gradient moves each entry of x by {h}, so x must be a NumPy array of "
            f"floats, but it is {kind}; np.array(x, dtype=float) makes one."
        )
    original = x.copy()
    gradient = np.empty_like(original)
    try:
        for index in np.ndindex(x.shape):
            x[index] = original[index] + h
            upper = _loss(f, x)
            x[index] = original[index] - h
            lower = _loss(f, x)
            x[index] = original[index]
            gradient[index] = (upper - lower) / (2 * h)
    finally:
        x[...] = original
    return gradient


def _loss(f: Callable[[Any], object], x: object) -> float:
    loss = f(x)
    if isinstance(loss, np.ndarray) and loss.ndim == 0:
        loss = loss[()]
    if not isinstance(loss, Real):
        shape = f" of shape {loss.shape}" if isinstance(loss, np.ndarray) else ""
        raise ValueError(f"f must return one number, but it returned {type(loss).__name__}{shape}.")
    if not math.isfinite(loss):
        raise ValueError(f"f must return a finite number, but it returned {loss}.")
    return float(loss)


def relative_error(a: ArrayLike, b: ArrayLike) -> float:
    """How far two arrays of the same shape are apart: max|a - b| / max(max|a|, max|b|), a float.

    The largest difference is held against the largest entry of all, so that entries which are
    zero but for rounding do not count. 0 if both are all zeros (or empty), infinite if either
    holds a value that is not finite.
    Raises ValueError if the shapes differ.
    """
    a, b = np.asarray(a, dtype=np.float64), np.asarray(b, dtype=np.float64)
    if a.shape != b.shape:
        raise ValueError(f"expected two arrays of the same shape, not {a.shape} and {b.shape}.")
    if not (np.isfinite(a).all() and np.isfinite(b).all()):
        return math.inf
    scale = max(np.abs(a).max(initial=0), np.abs(b).max(initial=0))
    return float(np.abs(a / scale - b / scale).max()) if scale > 0 else 0.0
