"""Indices and keys."""

import ast
import re

import numpy as np

from handgrad.advice.rules import (
    MAKE_AN_ARRAY,
    ROUND,
    Says,
    did_you_mean,
    rule,
    say,
    shapes_in,
)
from handgrad.scene import (
    UNKNOWN,
    Scene,
    a,
    describe,
)


@rule(IndexError, r"index (-?\d+) is out of bounds for axis (\d+) with size (\d+)")
def _index(scene: Scene, match: re.Match[str]) -> Says:
    index, axis, size = map(int, match.groups())
    shape = scene.shape(scene.node.value) if isinstance(scene.node, ast.Subscript) else None
    if size == 0:
        return "the array is empty", "Look at how it is made."
    of = f" of an array of shape {shape}" if shape and len(shape) > 1 else ""
    told = f"index {index}, but axis {axis}{of} has the indices 0 to {size - 1}"
    if shape and any(n > index for n in shape):
        return told, "Is it the index of another axis: are rows and columns mixed up?"
    return told, "Counting starts at 0, so the last index is one less than the size."


@rule(IndexError, r"^(list|tuple|string) (?:assignment )?index out of range")
def _list_index(scene: Scene, match: re.Match[str]) -> Says:
    told = f"the {match[1]} has no entry there"
    if isinstance(scene.node, ast.Subscript):
        owner, key = scene.value(scene.node.value), scene.value(scene.node.slice)
        if type(owner) in (list, tuple, str) and type(key) is int:
            told = f"index {key}, but it is {describe(owner)}"
            if match[1] == "tuple" and scene.text(scene.node.value).endswith(".shape"):
                told = f"the shape is {owner}: it has no entry {key}"
                return told, "One row alone has one axis only; np.atleast_2d makes a table of it."
    grows = " A list grows with append." if "assignment" in match[0] else ""
    return told, "Counting starts at 0, so the last index is one less than the length." + grows


@rule(IndexError, r"^too many indices for array: array is (\d+)-dim\w+, but (\d+) were indexed")
def _too_many(scene: Scene, match: re.Match[str]) -> Says:
    shape = scene.shape(scene.node.value) if isinstance(scene.node, ast.Subscript) else None
    which = f"an array of shape {shape}" if shape is not None else "the array"
    count = {"0": "no axis", "1": "one axis"}.get(match[1], f"{match[1]} axes")
    hint = "Print its shape: is it one row, or a sum, where you expect a table?"
    return f"{match[2]} indices, but {which} has {count}", hint


@rule(IndexError, r"^only integers, slices")
@rule(TypeError, r"^(?:list|tuple|string) indices must be integers")
def _no_index(scene: Scene, match: re.Match[str]) -> Says:
    key = scene.node.slice if isinstance(scene.node, ast.Subscript) else None
    owner = scene.value(scene.node.value) if isinstance(scene.node, ast.Subscript) else UNKNOWN
    keys = key.elts if isinstance(key, ast.Tuple) else [key]
    values = [value for value in map(scene.value, keys) if value is not UNKNOWN]
    if type(owner) in (list, tuple) and isinstance(key, ast.Tuple):
        hint = f"In a list of lists it is [i][j]; {MAKE_AN_ARRAY}"
        return f"{a(type(owner))} takes one index, not {len(keys)}", hint
    if any(type(value) is str for value in values):
        kind = "an array" if isinstance(scene.error, IndexError) else "a list"
        return f"{kind} has numbers for indices, not names", "Only a dict has keys."
    odd = [v for v in values if type(v) in (float, np.float64, list, tuple, np.ndarray)]
    if odd and type(odd[0]) is np.ndarray and type(owner) in (list, tuple):
        return "a list takes one index, not an array of them", MAKE_AN_ARRAY
    told = f"the index is {describe(odd[0])}" if odd else "the index is no whole number"
    return told, f"Indices are whole numbers: range(len(a)) goes through them. {ROUND}"


say(TypeError, "^slice indices must", "a slice goes from and to whole numbers", ROUND)


say(
    IndexError,
    r"^arrays used as indices must be of integer",
    "the indices are floats, in an array",
    "Labels and indices are whole numbers: .astype(int) makes them, np.arange counts in them.",
)


@rule(IndexError, r"^boolean index did not match .* axis (\d+); .* is (\d+) but .* is (\d+)")
def _mask(scene: Scene, match: re.Match[str]) -> Says:
    axis, size, mask = match.groups()
    told = f"the mask has {mask} entries along axis {axis}, but the array has {size}"
    return told, "A mask has the shape of what it picks from."


@rule(IndexError, r"^shape mismatch: indexing arrays .* shapes (.*)")
def _pairs(scene: Scene, match: re.Match[str]) -> Says:
    shapes = " and ".join(map(str, shapes_in(match[1])))
    hint = "scores[np.arange(len(y)), y] takes one entry of each row: as many rows as columns."
    return f"the indices have shapes {shapes}, which make no pairs", hint


say(
    IndexError,
    r"^invalid index to scalar variable",
    "what is indexed is one number",
    "Is there an index too many, or was it added up before?",
)


@rule(KeyError)
def _key(scene: Scene, match: re.Match[str]) -> Says:
    key = scene.error.args[0] if scene.error.args else UNKNOWN
    if type(key) not in (str, int, np.int64):
        return "the dict has no such key", ""
    told = f"there is no key {key!r}"
    owner = scene.value(scene.node.value) if isinstance(scene.node, ast.Subscript) else UNKNOWN
    if type(owner) is not dict:
        return told, ""
    keys = [one for one in owner if type(one) in (str, int)]
    if not keys:
        return f"{told}: the dict is empty", "Something must be stored in it first."
    told += f"; the keys are {', '.join(map(repr, keys[:8]))}" + (" ..." if keys[8:] else "")
    return told, did_you_mean(repr(key), [repr(one) for one in keys])
