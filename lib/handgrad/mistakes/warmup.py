"""Mistakes in products, in adding a row and in shapes (chapter 00)."""

import numpy as np

from handgrad.diagnosis import mistake
from handgrad.mistakes.general import sum_slips


@sum_slips
def _products(right, dot_a, dot_b):
    return dot_a * dot_b


@mistake("added instead of multiplied", "The entries are added; multiply each pair, then add up.")
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


@mistake("one vector twice", "Only one of the two vectors is used.")
def _a_with_itself(right, dot_a, dot_b):
    return dot_a @ dot_a


@mistake("one vector twice", "Only one of the two vectors is used.")
def _b_with_itself(right, dot_a, dot_b):
    return dot_b @ dot_b


@sum_slips
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


@mistake("bias in one row only", "Only one row has got b: all of them should.")
def _first_row(right, bias_Z, bias_b):
    return np.vstack([bias_Z[:1] + bias_b, bias_Z[1:]])


@mistake("bias in one row only", "Only one row has got b: all of them should.")
def _last_row(right, bias_Z, bias_b):
    return np.vstack([bias_Z[:-1], bias_Z[-1:] + bias_b])


@mistake("one number for the whole bias", "Every entry got the sum of b: add entry j to column j.")
def _sum_of_bias(right, bias_Z, bias_b):
    return bias_Z + np.sum(bias_b)


@mistake(
    "one number for the whole bias", "Every entry got the first of b: add entry j to column j."
)
def _first_of_bias(right, bias_Z, bias_b):
    return bias_Z + bias_b[0]


@mistake("bias subtracted", "b is subtracted: add it.")
def _bias_subtracted(right, bias_Z, bias_b):
    return bias_Z - bias_b


@mistake("bias multiplied", "b is multiplied in: add it.")
def _bias_multiplied(right, bias_Z, bias_b):
    return bias_Z * bias_b


@mistake("bias added twice", "b is added twice.")
def _bias_twice(right, bias_Z, bias_b):
    return bias_Z + 2 * bias_b


@mistake("only the bias", "These are rows of b alone: Z is not in them.")
def _only_bias(right, bias_Z, bias_b):
    return np.broadcast_to(bias_b, bias_Z.shape)


@mistake("appended, not added", "b is put below Z as one more row: add it to every row.")
def _appended(right, bias_Z, bias_b):
    return np.vstack([bias_Z, bias_b])


# Where the right shape is None, `right` is a 0-d array that holds None.
NO_SHAPE = np.array(None)


@mistake("outer sizes swapped", "The sizes are swapped: rows of A first, then columns of B.")
def _swapped_sizes(right, shape_a, shape_b):
    return (shape_b[1], shape_a[0]) if right.ndim else None


@mistake("inner sizes kept", "These are the inner sizes; they vanish, and the outer ones stay.")
def _inner_sizes(right, shape_a, shape_b):
    return (shape_a[1], shape_b[0])


@mistake("shape of a factor", "This is the shape of one of the two, not of their product.")
def _shape_of_a(right, shape_a, shape_b):
    return shape_a


@mistake("shape of a factor", "This is the shape of one of the two, not of their product.")
def _shape_of_b(right, shape_a, shape_b):
    return shape_b


@mistake("number of entries", "This counts the entries; the shape is a tuple, (rows, columns).")
def _entries(right, shape_a, shape_b):
    return shape_a[0] * shape_b[1] if right.ndim else None


@mistake("never None", "There is no such product: return None where the inner sizes differ.")
def _never_none(right, shape_a, shape_b):
    return (shape_a[0], shape_b[1])


@mistake("not None itself", "Return None itself, without quotes; False is not None either.")
def _false(right, shape_a, shape_b):
    return None if right.ndim else False


@mistake("not None itself", "Return None itself, without quotes; False is not None either.")
def _quoted(right, shape_a, shape_b):
    return None if right.ndim else "None"


@mistake("condition inverted", "The condition is the wrong way round.")
def _inverted(right, shape_a, shape_b):
    return (shape_a[0], shape_b[1]) if right.dtype == object else NO_SHAPE


_COMPARE = (
    "The wrong sizes are compared: it is shape_a[1], columns of A, with shape_b[0], rows of B."
)


def _compares(i, j):
    @mistake("wrong sizes compared", _COMPARE)
    def _(right, shape_a, shape_b):
        return (shape_a[0], shape_b[1]) if shape_a[i] == shape_b[j] else NO_SHAPE


for _i, _j in [(0, 0), (0, 1), (1, 1)]:
    _compares(_i, _j)


@mistake("wrong sizes compared", _COMPARE)
def _compares_whole_shapes(right, shape_a, shape_b):
    return (shape_a[0], shape_b[1]) if shape_a == shape_b else NO_SHAPE
