"""Mistakes in scores, classes, accuracy and the bias trick (chapter 02)."""

import numpy as np

from handgrad.diagnosis import mistake
from handgrad.functions import softmax
from handgrad.mistakes.general import sum_slips

# Scores: score_X is a batch (N, D) or one example (D,)


@sum_slips
def _terms(right, score_X, score_W, score_b):
    return np.einsum("...d,cd->d...c", score_X, score_W)


@mistake("bias forgotten", "The bias b is missing: add it to the scores.")
def _no_bias(right, score_X, score_W, score_b):
    return score_X @ score_W.T


@mistake("bias subtracted", "b is subtracted: add it.")
def _bias_subtracted(right, score_X, score_W, score_b):
    return score_X @ score_W.T - score_b


@mistake("bias multiplied", "b is multiplied in: add it.")
def _bias_multiplied(right, score_X, score_W, score_b):
    return score_X @ score_W.T * score_b


@mistake("bias added twice", "b is added twice: add it once.")
def _bias_twice(right, score_X, score_W, score_b):
    return score_X @ score_W.T + 2 * score_b


@mistake("bias added for each pixel", "b is added in the inner loop, D times: add it once.")
def _bias_each(right, score_X, score_W, score_b):
    return score_X @ score_W.T + score_X.shape[-1] * score_b


@mistake("one number for the whole bias", "Every score got the sum of b: score c gets entry c.")
def _sum_of_bias(right, score_X, score_W, score_b):
    return score_X @ score_W.T + np.sum(score_b)


@mistake(
    "one number for the whole bias", "Every score got the first entry of b: score c gets entry c."
)
def _first_of_bias(right, score_X, score_W, score_b):
    return score_X @ score_W.T + score_b[0]


@mistake("bias added to the columns", "b goes down the columns here: every row gets the whole b.")
def _down_columns(right, score_X, score_W, score_b):
    return score_X @ score_W.T + score_b[:, np.newaxis] if score_X.ndim == 2 else None


@mistake("column plus row", "A column (C, 1) plus a row (C,) makes a table: keep both flat.")
def _column_plus_row(right, score_X, score_W, score_b):
    return (score_X @ score_W.T)[:, np.newaxis] + score_b if score_X.ndim == 1 else None


@mistake("only the bias", "These are the entries of b alone: the weights are not in them.")
def _only_bias(right, score_X, score_W, score_b):
    return np.broadcast_to(score_b, right.shape)


@mistake("weights the wrong way round", "W is the wrong way round: score c takes row c of W.")
def _columns_of_W(right, score_X, score_W, score_b):
    return score_X @ score_W + score_b


@mistake("weights the wrong way round", "W is the wrong way round: score c takes row c of W.")
def _columns_of_W_no_bias(right, score_X, score_W, score_b):
    return score_X @ score_W


@mistake("transposed", "{quantity} is transposed: each example is a row, each class a column.")
def _classes_as_rows(right, score_X, score_W, score_b):
    return score_W @ score_X.T + score_b if score_X.ndim == 2 else None


@mistake("not added up", "These are the products of weights and pixels: add up each row.")
def _not_added_up(right, score_X, score_W, score_b):
    return score_W * score_X


@mistake("not added up", "These are the products of weights and pixels: add up each row.")
def _not_added_up_biased(right, score_X, score_W, score_b):
    return score_W * score_X + score_b[:, np.newaxis]


@mistake("not added up", "These are the products of weights and pixels: add up those of a class.")
def _not_added_up_transposed(right, score_X, score_W, score_b):
    return score_X[:, np.newaxis] * score_W.T + score_b if score_X.ndim == 1 else None


@mistake(
    "summed over the wrong axis", "The sum runs over the classes: sum over the pixels, axis=1."
)
def _over_classes(right, score_X, score_W, score_b):
    return (score_W * score_X).sum(axis=0) + score_b


@mistake(
    "summed over everything", "You added up everything to one number: each class has its own score."
)
def _one_score(right, score_X, score_W, score_b):
    return np.sum(score_W * score_X) + score_b if score_X.ndim == 1 else None


@mistake("negative scores cut", "Scores below 0 became 0: leave them as they are.")
def _no_negative(right, score_X, score_W, score_b):
    return np.maximum(right, 0)


@mistake("probabilities", "These are probabilities, the softmax of the scores: return the scores.")
def _probabilities(right, score_X, score_W, score_b):
    return softmax(right)


@mistake("summed over the examples", "The examples are added up: keep a row for each of them.")
def _examples_summed(right, score_X, score_W, score_b):
    return right.sum(axis=0) if right.ndim == 2 else None


@mistake("summed over the examples", "The examples are averaged: keep a row for each of them.")
def _examples_averaged(right, score_X, score_W, score_b):
    return right.mean(axis=0) if right.ndim == 2 else None


@mistake("divided by N", "The scores are divided by the number of examples: leave them whole.")
def _divided(right, score_X, score_W, score_b):
    return right / len(score_X)


# Classes


@mistake("argmax over the wrong axis", "The maximum is taken over the examples: use axis=1.")
def _wrong_argmax(right, scores):
    return scores.argmax(axis=0)


@mistake("one class for all", "You returned one place for the whole table: find one in each row.")
def _one_for_all(right, scores):
    return scores.argmax()


@mistake("smallest instead of largest", "These are the classes with the smallest scores.")
def _argmin(right, scores):
    return scores.argmin(axis=1)


@mistake("scores instead of classes", "These are the largest scores: return their places.")
def _max(right, scores):
    return scores.max(axis=1)


@mistake("sign ignored", "The score farthest from 0 is taken: a large negative one is the worst.")
def _largest_size(right, scores):
    return np.abs(scores).argmax(axis=1)


@mistake(
    "best score starts from 0",
    "Where all scores are below 0 none beats the first best, 0: start from -np.inf.",
)
def _from_zero(right, scores):
    return np.where(scores.max(axis=1) > 0, right, 0)


@mistake("first score above 0", "The first class with a score above 0 is taken: take the largest.")
def _first_positive(right, scores):
    return (scores > 0).argmax(axis=1)


@mistake("second largest", "These are the classes with the second largest scores.")
def _second(right, scores):
    return scores.argsort(axis=1)[:, -2]


@mistake(
    "all classes in order",
    "You returned all classes, in order: return the one with the largest score.",
)
def _ranking(right, scores):
    return scores.argsort(axis=1)


@mistake(
    "all classes in order",
    "You returned all classes, in order: return the one with the largest score.",
)
def _falling_ranking(right, scores):
    return (-scores).argsort(axis=1)


@mistake(
    "one-hot instead of classes",
    "The rows are 1 at the class and 0 elsewhere: return the class's number.",
)
def _one_hot(right, scores):
    return scores == scores.max(axis=1, keepdims=True)


@mistake(
    "first example only", "You returned the class of the first row alone: go through all of them."
)
def _first_example(right, scores):
    return right[0]


# Accuracy


@mistake("counted, not divided", "This counts the right answers: divide by how many there are.")
def _count(right, acc_predicted, acc_y):
    return np.sum(acc_predicted == acc_y)


@mistake("share of wrong answers", "This is the share of wrong answers: return one minus it.")
def _error_rate(right, acc_predicted, acc_y):
    return 1 - right


@mistake("divided by the wrong number", "Divide by how many examples there are, len(y).")
def _divided_by_4(right, acc_predicted, acc_y):
    return np.sum(acc_predicted == acc_y) / 4


@mistake("divided by the wrong number", "Divide by how many examples there are, len(y).")
def _divided_by_fewer(right, acc_predicted, acc_y):
    return np.sum(acc_predicted == acc_y) / (len(acc_y) - 1)


@mistake("divided by the wrong number", "Divide by how many examples there are, len(y).")
def _divided_by_classes(right, acc_predicted, acc_y):
    return np.sum(acc_predicted == acc_y) / len(np.unique(acc_y))


@mistake("divided by the wrong number", "Divide by how many examples there are, len(y).")
def _divided_by_sum(right, acc_predicted, acc_y):
    return np.sum(acc_predicted == acc_y) / np.sum(acc_y)


@mistake("all or nothing", "This is 1 only if all are right: it is the share that is right.")
def _all_or_nothing(right, acc_predicted, acc_y):
    return float(np.all(acc_predicted == acc_y))


@mistake(
    "cut to integers", "The share was cut to a whole number: divide with /, not with // or int."
)
def _whole_number(right, acc_predicted, acc_y):
    return np.trunc(right)


@mistake("returned inside the loop", "Only the first is compared: `return` is inside the loop.")
def _first_compared(right, acc_predicted, acc_y):
    return (acc_predicted[0] == acc_y[0]) / len(acc_y)


@mistake("order ignored", "An answer is right only at its own place: compare entry i with entry i.")
def _anywhere(right, acc_predicted, acc_y):
    return np.isin(acc_predicted, acc_y).mean()


@mistake("order ignored", "An answer is right only at its own place: compare entry i with entry i.")
def _sorted(right, acc_predicted, acc_y):
    return np.mean(np.sort(acc_predicted) == np.sort(acc_y))


@mistake("classes subtracted", "How far apart two classes are means nothing: count equal ones.")
def _differences(right, acc_predicted, acc_y):
    return np.mean(np.abs(acc_predicted - acc_y))


@mistake("classes subtracted", "How far apart two classes are means nothing: count equal ones.")
def _one_minus_differences(right, acc_predicted, acc_y):
    return 1 - np.mean(np.abs(acc_predicted - acc_y))


# The bias trick: a table and the column to put beside it, and the same for the other of the pair


@mistake("no column added", "You returned it as it was: put one more column beside it.")
def _as_it_was(right, table, column):
    return table


@mistake("row instead of column", "You put a row below it: put a column beside it.")
def _row_below(right, table, column):
    return np.vstack([table, np.broadcast_to(column[:1], table.shape[1:])])


@mistake("row instead of column", "You put a row below it: put a column beside it.")
def _whole_row_below(right, table, column):
    return np.vstack([table, column])


@mistake("flattened", "np.append without axis=1 makes one long row: put a column beside it.")
def _appended(right, table, column):
    return np.append(table, column)


@mistake("flattened", "np.append without axis=1 makes one long row: put a column beside it.")
def _one_appended(right, table, column):
    return np.append(table, column[0])


@mistake("transposed", "{quantity} is transposed: an example, or a class, is a row.")
def _column_below(right, table, column):
    return np.column_stack([table, column]).T


@mistake("transposed", "{quantity} is transposed: an example, or a class, is a row.")
def _column_above(right, table, column):
    return np.column_stack([column, table]).T


@mistake("pair in the wrong order", "The two are in the wrong order: return X1, W1.")
def _swapped_pair(right, table, column, other_table, other_column):
    return np.column_stack([other_table, other_column])


@mistake("pair in the wrong order", "The two are in the wrong order: return X1, W1.")
def _swapped_pair_in_front(right, table, column, other_table, other_column):
    return np.column_stack([other_column, other_table])


@mistake(
    "columns at different ends",
    "The ones and the bias do not meet: put both columns at the same end.",
)
def _ones_behind(right, score_X, score_W, score_b):
    return _extended(score_X, 1, last=True) @ _extended(score_W, score_b, last=False).T


@mistake(
    "columns at different ends",
    "The ones and the bias do not meet: put both columns at the same end.",
)
def _ones_in_front(right, score_X, score_W, score_b):
    return _extended(score_X, 1, last=False) @ _extended(score_W, score_b, last=True).T


def _extended(table, column, last):
    column = np.broadcast_to(column, len(table))
    return np.column_stack([table, column] if last else [column, table])


@mistake(
    "zeros instead of ones",
    "The new column of X1 holds zeros, so b counts for nothing: fill it with ones.",
)
def _zeros(right, score_X, score_W, score_b, X1):
    return score_X @ score_W.T if (X1 == 0).all(axis=0).any() else None


@mistake("transposed", "X1 is transposed: an example is a row.")
def _X1_transposed(right, score_X, score_W, score_b, X1):
    """With N = D + 1 its shape does not tell, only the product does."""
    return _extended(score_X, 1, last=True).T @ _extended(score_W, score_b, last=True).T


@mistake("ones instead of the bias", "The new column of W1 holds ones: it should hold b.")
def _ones_for_bias(right, score_X, score_W, score_b):
    return score_X @ score_W.T + 1
