"""Shapes that do not fit, and values that an array cannot take."""

import ast
import re
from types import ModuleType
from typing import Any

import numpy as np

from handgrad.advice.rules import (
    Says,
    rule,
    say,
    shapes_in,
    side,
    sides_of,
    sign_of,
)
from handgrad.scene import (
    Scene,
)


@rule(ValueError, r"^matmul: .*core dimension.*\(size (\d+) is different from (\d+)\)")
def _matmul(scene: Scene, match: re.Match[str]) -> Says:
    shapes = [scene.shape(side) for side in sides_of(scene)]
    return _inner(match[2], match[1], *([] if None in shapes else shapes))


@rule(ValueError, r"^shapes (\(.*\)) and (\(.*\)) not aligned: (\d+) \(dim \d\) != (\d+)")
def _dot(scene: Scene, match: re.Match[str]) -> Says:
    return _inner(match[3], match[4], *shapes_in(match[0]))


def _inner(left: str, right: str, *shapes: Any) -> Says:
    product = f"{shapes[0]} @ {shapes[1]}, but " if shapes else ""
    hint = (
        "A @ B needs as many columns in A as rows in B. The shape that the result should have tells"
        " which factor comes first, and which needs .T."
    )
    if shapes and min(map(len, shapes)) == 1 == max(map(len, shapes)):
        hint = "Two vectors of one length have a product; print both shapes."
    return f"{product}the inner sizes {left} and {right} differ", hint


@rule(ValueError, r"^matmul: Input operand (\d) does not have enough dimensions")
def _matmul_number(scene: Scene, match: re.Match[str]) -> Says:
    told = f"@ takes arrays, but {side(scene, int(match[1]))} is one number"
    return told, "A number multiplies an array with *."


@rule(ValueError, r"non-broadcastable output operand with shape (\(.*?\)) .* shape (\(.*\))")
def _in_place(scene: Scene, match: re.Match[str]) -> Says:
    left, result = shapes_in(match[0])
    told = f"the result has shape {result} and does not fit back into shape {left}"
    return told, "An operation in place keeps the shape: has the right side an axis too many?"


@rule(ValueError, r"could not be broadcast together with shapes (\(.*?\)) (\(.*\))")
@rule(ValueError, r"^shape mismatch: objects cannot .* single shape.*(\(.*?\)).*(\(.*\))")
def _broadcast(scene: Scene, match: re.Match[str]) -> Says:
    left, right, *_ = shapes_in(match[0])
    pairs = zip(reversed(left), reversed(right), strict=False)
    meet = next((f"{m} meets {n}" for m, n in pairs if m != n and 1 not in (m, n)), "")
    told = f"{left} {sign_of(scene)} {right} do not fit" + (
        f": from the right, {meet}" if meet else ""
    )
    return told, _broadcast_hint(*sorted([left, right], key=len))


def _broadcast_hint(fewer: tuple[int, ...], more: tuple[int, ...]) -> str:
    if len(fewer) == 1 and len(more) == 2 and fewer[0] == more[0]:
        column = f"{fewer} a column, {(fewer[0], 1)}: one number for each row"
        return f"Did you mean [:, np.newaxis] or keepdims=True? Either makes of {column}."
    if len(fewer) == len(more) == 2 and fewer == more[::-1]:
        return "One is as the other transposed: is a .T missing, or one too many?"
    return "Entry by entry, two sizes must be equal, or one of them 1, counted from the last axis."


@rule(np.exceptions.AxisError, r"axis (-?\d+) is out of bounds for array of dimension (\d+)")
def _axis(scene: Scene, match: re.Match[str]) -> Says:
    axis, count = int(match[1]), int(match[2])
    if count == 0:
        return f"there is no axis {axis}: it is one number", "Was it added up before?"
    axes = "one axis only" if count == 1 else f"{count} axes only"
    told = f"there is no axis {axis}: {_reduced(scene, count)} has {axes}"
    if axis == count == 1:
        return told, "axis=-1, the last, works for one row and for a batch."
    return told, "The first axis is axis 0, the last is axis -1."


def _reduced(scene: Scene, count: int) -> str:
    """The array that a function goes along, np.sum(it, ...) or it.sum(...)."""
    match scene.node:
        case ast.Call(ast.Attribute(base), args):
            array = args[0] if type(scene.value(base)) is ModuleType and args else base
            shape = scene.shape(array)
            if shape is not None and len(shape) == count:
                return f"`{scene.text(array)}` of shape {shape}"
    return "the array"


@rule(ValueError, r"could not broadcast input array from shape (\(.*?\)) into shape (\(.*\))")
def _into(scene: Scene, match: re.Match[str]) -> Says:
    came, place = shapes_in(match[0])
    told = f"the right side has shape {came}, but its place has shape {place}"
    return told, "Print both shapes: is the target made with the right shape?"


say(
    ValueError,
    r"^setting an array element with a sequence\.? ?$",
    "the place holds one number, but the right side is many",
    "Is a sum or an index missing on the right, or an axis in the target?",
)
say(
    ValueError,
    r"inhomogeneous shape",
    "its rows are of different lengths",
    "An array has rows of one length: print the length of each.",
)


@rule(ValueError, r"cannot reshape array of size (\d+) into shape (\(.*\))")
def _reshape(scene: Scene, match: re.Match[str]) -> Says:
    hint = "The new sizes must multiply to the number of entries; -1 stands for what is left."
    shape = match[2].replace(",", ", ").replace("newaxis", "-1")
    return f"{match[1]} entries do not fill the shape {shape}", hint


say(ValueError, r"^axes don't match array", "", "Give each axis of the array once, or use .T.")
say(
    ValueError,
    r"^all the input arrays .* has (\d) dimension.* has (\d) dimension",
    r"the arrays have \1 and \2 axes, but it must be as many in each",
    "[:, np.newaxis] makes a column of a row.",
)
say(
    ValueError,
    r"^all the input array dimensions .* along dimension (\d), .* size (\d+) .* size (\d+)",
    r"along axis \1 the arrays have the sizes \2 and \3, which must be equal",
    "np.hstack puts columns side by side, np.vstack puts rows below each other.",
)
say(ValueError, r"^all input arrays must have the same shape", "", "Print their shapes.")
say(
    ValueError,
    r"zero-size array|of an empty sequence",
    "the array is empty",
    "Look at how it is made: does a slice or a mask leave nothing?",
)


@rule(ValueError, r"^(too many|not enough) values to unpack \(expected (\d+)(?:, got (\d+))?")
def _unpack(scene: Scene, match: re.Match[str]) -> Says:
    came = match[3] or ("more" if match[1] == "too many" else "fewer")
    hint = "One row alone has one axis only." if ".shape" in scene.line else ""
    return f"there are {match[2]} names on the left, but the right side has {came}", hint


@rule(ValueError, r"truth value of an array")
def _truth(scene: Scene, match: re.Match[str]) -> Says:
    hint = "np.where(condition, a, b) or np.maximum decide entry by entry, an `if` decides once."
    told = "true or false is wanted once, but an array has it for each entry"
    match scene.node:
        case ast.Call(ast.Name("max" | "min" as name)):
            pair = {"max": "np.maximum", "min": "np.minimum"}[name]
            told = f"Python's {name} compares as a whole, not entry by entry"
            hint = f"{pair}(a, b) goes entry by entry; np.{name}(a, axis=...) finds one in a row."
        case ast.BoolOp() | ast.UnaryOp(ast.Not()):
            hint = "For arrays, & stands for `and`, | for `or`, ~ for `not`: (a > 0) & (a < 1)."
    if "and" in re.findall(r"\b(?:and|or)\b", scene.line):
        hint = "For arrays, & stands for `and` and | for `or`: (a > 0) & (a < 1)."
    return told, hint


say(
    ValueError,
    r"read-only",
    "the array must not be written to",
    "Work on a copy: a = a.copy().",
)
say(
    ValueError,
    r"^could not convert string|^invalid literal for int",
    "",
    "It is text: where does it come from?",
)
say(
    ValueError,
    r"^Cannot take a larger sample",
    "it draws more than there are, without putting back",
    "Draw as many at most, or leave out replace=False.",
)
