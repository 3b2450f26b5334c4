"""Mistakes in products, in adding a row and in shapes (chapter 00)."""

import numpy as np

from handgrad.diagnosis import mistake
from handgrad.mistakes.general import sum_slips


@sum_slips
def _products(right, dot_a, dot_b):
    return dot_a * dot_b


@mistake("added instead of multiplied", "The entries are added: multiply each pair, then add up.")
def _pairs_added(right, dot_a, dot_b):
    return np.sum(dot_a + dot_b)


@mistake(
    "every entry with every other",
    "Every entry of a meets every entry of b: pair entry i with entry i, in one loop.",
)
def _every_pair(right, dot_a, dot_b):
    return np.sum(dot_a) * np.sum(dot_b)


@mistake("multiplied, not added", "The products are multiplied with each other: add them up.")
def _product_of_products(right, dot_a, dot_b):
    return np.prod(dot_a * dot_b)


@mistake("three entries only", "Only three entries count: go through all of them, len(a).")
def _three_entries(right, dot_a, dot_b):
    return dot_a[:3] @ dot_b[:3]


@mistake(
    "one vector twice",
    "Only one of the two vectors is used: multiply entries of a with those of b.",
)
def _a_with_itself(right, dot_a, dot_b):
    return dot_a @ dot_a


@mistake(
    "one vector twice",
    "Only one of the two vectors is used: multiply entries of a with those of b.",
)
def _b_with_itself(right, dot_a, dot_b):
    return dot_b @ dot_b


@sum_slips
@mistake("not added up", "These are the terms: add them up.")
def _inner_terms(right, matrix_A, matrix_B):
    return matrix_A.T[:, :, np.newaxis] * matrix_B[:, np.newaxis]


@mistake("operands swapped", "The factors are swapped: B @ A is not A @ B.")
def _swapped(right, matrix_A, matrix_B):
    return matrix_B @ matrix_A


@mistake(
    "entry by entry",
    "Entries at the same place are multiplied; each entry is a row of A times a column of B.",
)
def _entry_by_entry(right, matrix_A, matrix_B):
    return matrix_A * matrix_B


@mistake("row with row", "Rows of A meet rows of B: entry (i, j) takes column j of B, B[:, j].")
def _rows_with_rows(right, matrix_A, matrix_B):
    return matrix_A @ matrix_B.T


@mistake(
    "column with column", "Columns of A meet columns of B: entry (i, j) takes row i of A, A[i]."
)
def _columns_with_columns(right, matrix_A, matrix_B):
    return matrix_A.T @ matrix_B


@mistake("bias added to the columns", "b goes down the columns here: add it to every row.")
def _down_columns(right, bias_Z, bias_b):
    return bias_Z + bias_b[:, np.newaxis]


@mistake("bias in one row only", "Only one row has b added to it: add b to every row.")
def _first_row(right, bias_Z, bias_b):
    return np.vstack([bias_Z[:1] + bias_b, bias_Z[1:]])


@mistake("bias in one row only", "Only one row has b added to it: add b to every row.")
def _last_row(right, bias_Z, bias_b):
    return np.vstack([bias_Z[:-1], bias_Z[-1:] + bias_b])


@mistake(
    "one number for the whole bias",
    "The sum of b is added to every entry: add entry j of b to column j.",
)
def _sum_of_bias(right, bias_Z, bias_b):
    return bias_Z + np.sum(bias_b)


@mistake(
    "one number for the whole bias",
    "The first entry of b is added everywhere: add entry j of b to column j.",
)
def _first_of_bias(right, bias_Z, bias_b):
    return bias_Z + bias_b[0]


@mistake("bias subtracted", "b is subtracted: add it.")
def _bias_subtracted(right, bias_Z, bias_b):
    return bias_Z - bias_b


@mistake("bias multiplied", "b is multiplied in: add it.")
def _bias_multiplied(right, bias_Z, bias_b):
    return bias_Z * bias_b


@mistake("bias added twice", "b is added twice: add it once.")
def _bias_twice(right, bias_Z, bias_b):
    return bias_Z + 2 * bias_b


@mistake("only the bias", "These are rows of b alone: add b to the rows of Z.")
def _only_bias(right, bias_Z, bias_b):
    return np.broadcast_to(bias_b, bias_Z.shape)


@mistake("appended, not added", "b is put below Z as one more row: add it to every row.")
def _appended(right, bias_Z, bias_b):
    return np.vstack([bias_Z, bias_b])


# Shapes: what one call gives fits many mistakes, so the test also tells the answers to other calls


def _shape_rule(name, sentence):
    """Register a function of two shapes as a mistake, where it fits every one of the `answers`."""

    def register(rule):
        @mistake(name, sentence)
        def _(right, shape_a, shape_b, answers):
            for (a, b), answer in answers.items():
                value = rule(a, b)
                if value != answer and (value is None or tuple(value) != tuple(answer)):
                    return None
            return np.array(rule(shape_a, shape_b))  # None too has to be an array here

        return rule

    return register


def _product(a, b):
    return (a[0], b[1]) if a[1] == b[0] else None


_shape_rule("outer sizes swapped", "The sizes are swapped: rows of A first, then columns of B.")(
    lambda a, b: _product(a, b) and (b[1], a[0])
)
_shape_rule("inner sizes kept", "These are the inner sizes; they vanish, and the outer ones stay.")(
    lambda a, b: _product(a, b) and (a[1], b[0])
)
for _factor in (lambda a, b: a, lambda a, b: b):
    _shape_rule("shape of a factor", "This is the shape of one of the two, not of their product.")(
        lambda a, b, factor=_factor: _product(a, b) and factor(a, b)
    )
_shape_rule("number of entries", "This counts the entries; the shape is a tuple, (rows, columns).")(
    lambda a, b: _product(a, b) and a[0] * b[1]
)
_shape_rule("four sizes", "You returned all four sizes: the two inner ones vanish.")(
    lambda a, b: _product(a, b) and a + b
)
_shape_rule("never None", "There is no such product: return None where the inner sizes differ.")(
    lambda a, b: (a[0], b[1])
)
_shape_rule(
    "condition inverted",
    "The condition is the wrong way round: None belongs where the inner sizes differ.",
)(lambda a, b: None if _product(a, b) else (a[0], b[1]))
for _instead in (False, "None", ()):
    _shape_rule("not None itself", "Return None itself: without quotes, and not False or ().")(
        lambda a, b, instead=_instead: _product(a, b) or instead
    )
for _fits in (
    lambda a, b: a[0] == b[0],
    lambda a, b: a[0] == b[1],
    lambda a, b: a[1] == b[1],
    lambda a, b: a == b,
    lambda a, b: a[1] <= b[0],
    lambda a, b: a[1] >= b[0],
    lambda a, b: bool(set(a) & set(b)),
):
    _shape_rule(
        "wrong sizes compared",
        "The wrong things are compared: shape_a[1] and shape_b[0] must be equal, and nothing else.",
    )(lambda a, b, fits=_fits: (a[0], b[1]) if fits(a, b) else None)


@_shape_rule(
    "broadcasting", "Here shapes are broadcast as in A + B; A @ B needs equal inner sizes."
)
def _broadcast(a, b):
    try:
        return np.broadcast_shapes(a, b)
    except ValueError:
        return None
