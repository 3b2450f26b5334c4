"""What is said of exceptions that beginners meet; nothing of theirs is called for it."""

import linecache
import time
from dataclasses import astuple
from textwrap import dedent

import numpy as np
import pytest

from handgrad import trouble
from handgrad.trouble import explain

GIVEN = "W, X, y, b, scores, row, k"  # what functions below are called with
COURSE = trouble.PACKAGE + "of_a_test.py"  # code there passes for the course's own


def given():
    y = np.array([0, 1, 2, 0, 1, 2, 0])
    return np.ones((3, 4)), np.ones((7, 4)), y, np.ones(3), np.ones((7, 3)), np.ones(3), 2


def run(source, call, **names):
    """What is told of the exception that a call of a student's cell raises."""
    file = f"<cell {len(linecache.cache)}>"
    linecache.cache[file] = len(source), None, source.splitlines(True), file
    cell = {"np": np}
    exec(compile(source, file, "exec"), cell)
    calling = dict(cell, given=given, **names)
    exec(compile(f"def go():\n    {call}", COURSE, "exec"), calling)
    try:
        calling["go"]()
    except Exception as error:
        error.__traceback__ = error.__traceback__.tb_next
        return explain(error)
    raise AssertionError("it raises nothing")


def told_of(body):
    lines = "".join(f"    {line}\n" for line in body.strip().splitlines())
    return run(f"def f({GIVEN}):\n{lines}", "f(*given())")


# The body of a function; then the operation shown, what is told, and a part of the hint.
MISTAKES = """
return X @ W
at: X @ W
told: (7, 4) @ (3, 4), but the inner sizes 4 and 3 differ
hint: .T

return W @ X
at: W @ X
told: (3, 4) @ (7, 4), but the inner sizes 4 and 7 differ
hint: .T

return row @ W[0]
at: row @ W[0]
told: (3,) @ (4,), but the inner sizes 3 and 4 differ
hint: vectors

return np.dot(X, W)
at: np.dot(X, W)
told: (7, 4) @ (3, 4), but the inner sizes 4 and 3 differ

return scores.dot(X)
at: scores.dot(X)
told: (7, 3) @ (7, 4), but the inner sizes 3 and 7 differ

return np.matmul(np.exp(X), W - 1)
at: np.matmul(np.exp(X), W - 1)
told: (7, 4) @ (3, 4), but the inner sizes 4 and 3 differ

return X.sum(axis=0) @ W
at: X.sum(axis=0) @ W
told: the inner sizes 4 and 3 differ

return 1 + (2 * X.T @ X) @ X
at: (2 * X.T @ X) @ X
told: (4, 4) @ (7, 4), but the inner sizes 4 and 7 differ

return 2 @ X
at: 2 @ X
told: @ takes arrays, but `2` is one number
hint: multiplies an array with *

return X @ W.T - scores[np.arange(7), y]
at: X @ W.T - scores[np.arange(7), y]
told: (7, 3) - (7,) do not fit: from the right, 3 meets 7
hint: [:, np.newaxis]

return scores / scores.sum(axis=1)
at: scores / scores.sum(axis=1)
told: (7, 3) / (7,) do not fit: from the right, 3 meets 7
hint: keepdims=True

return y == row
at: y == row
told: (7,) == (3,) do not fit: from the right, 7 meets 3
hint: counted from the last

return X.T + X
at: X.T + X
told: (4, 7) + (7, 4) do not fit: from the right, 7 meets 4
hint: .T

W -= scores
at: W -= scores
told: (3, 4) -= (7, 3) do not fit: from the right, 4 meets 3

return np.maximum(W, X)
at: np.maximum(W, X)
told: (3, 4) and (7, 4) do not fit: from the right, 3 meets 7

b -= scores
at: b -= scores
told: the result has shape (7, 3) and does not fit back into shape (3,)
hint: in place

return row.sum(axis=1)
at: row.sum(axis=1)
told: there is no axis 1: `row` of shape (3,) has one axis only
hint: axis=-1

return np.max(row, axis=1)
at: np.max(row, axis=1)
told: there is no axis 1: `row` of shape (3,) has one axis only
hint: axis=-1

return scores.argmax(axis=2)
at: scores.argmax(axis=2)
told: there is no axis 2: `scores` of shape (7, 3) has 2 axes only
hint: axis 0

return np.sum(1.5, axis=1)
at: np.sum(1.5, axis=1)
told: there is no axis 1: it is one number
hint: added up

W[0] = row
at: W[0] = row
told: the right side has shape (3,), but its place has shape (4,)
hint: Print both shapes

scores[0, 0] = X[0] * 2
at: scores[0, 0] = X[0] * 2
told: the place holds one number, but the right side is many
hint: sum

return np.array([[1, 2], [3]])
at: np.array([[1, 2], [3]])
told: its rows are of different lengths

return X.reshape(5, -1)
at: X.reshape(5, -1)
told: 28 entries do not fill the shape (5, -1)
hint: -1

return np.hstack([X, np.ones(7)])
at: np.hstack([X, np.ones(7)])
told: the arrays have 2 and 1 axes, but it must be as many in each
hint: np.newaxis

return np.vstack([X, scores])
at: np.vstack([X, scores])
told: along axis 1 the arrays have the sizes 4 and 3, which must be equal
hint: hstack

return np.hstack(X, b)
at: np.hstack(X, b)
told: hstack() takes 1 positional argument but 2 were given
hint: np.hstack([a, b])

return np.concatenate(X, X)
at: np.concatenate(X, X)
told: the arrays are not in one list
hint: np.concatenate([a, b])

return X[:0].max()
at: X[:0].max()
told: the array is empty
hint: slice

n, d = X.shape[0]
at: n, d = X.shape[0]
told: there are several names on the left, but an int on the right

n, d = row.shape
at: n, d = row.shape
told: there are 2 names on the left, but the right side has 1
hint: one axis

p, q = row
at: p, q = row
told: there are 2 names on the left, but the right side has more

return max(0, row)
at: max(0, row)
told: Python's max compares as a whole, not entry by entry
hint: np.maximum

if row > 0:
    return 1
at: row > 0
told: true or false is wanted once, but an array has it for each entry
hint: np.where

return row[row > 0 and row < 2]
at: row > 0 and row < 2
told: true or false is wanted once, but an array has it for each entry
hint: &

c = np.broadcast_to(b, (2, 3))
c[0] = 1
at: c[0] = 1
told: the array must not be written to
hint: copy

for i in range(4):
    row[i] * 2
at: row[i]
told: index 3, but axis 0 has the indices 0 to 2
hint: Counting starts at 0

return scores[y, np.arange(7)]
at: scores[y, np.arange(7)]
told: index 3, but axis 1 of an array of shape (7, 3) has the indices 0 to 2
hint: another axis

return row[0, 1]
at: row[0, 1]
told: 2 indices, but an array of shape (3,) has one axis
hint: Print its shape

return row.sum()[0]
at: row.sum()[0]
told: what is indexed is one number
hint: added up

return row[0][1]
at: row[0][1]
told: what is indexed is one number

for x in row:
    row[x] = 0
at: row[x] = 0
told: the index is 1.0
hint: range(len(a))

return X[np.sort(row)]
at: X[np.sort(row)]
told: the indices are floats, in an array
hint: .astype(int)

return X[len(X) / 2]
at: X[len(X) / 2]
told: the index is no whole number
hint: //

return X[: len(X) / 2]
at: X[: len(X) / 2]
told: a slice goes from and to whole numbers
hint: //

return X['W1']
at: X['W1']
told: an array has numbers for indices, not names
hint: dict

return scores[np.arange(3), y]
at: scores[np.arange(3), y]
told: the indices have shapes (3,) and (7,), which make no pairs
hint: np.arange(len(y))

return X[row > 0]
at: X[row > 0]
told: the mask has 3 entries along axis 0, but the array has 7
hint: shape

path = []
path[0] = b
at: path[0] = b
told: index 0, but it is a list of 0
hint: append

return row.shape[1]
at: row.shape[1]
told: the shape is (3,): it has no entry 1
hint: np.atleast_2d

return [1, 2][k]
at: [1, 2][k]
told: the list has no entry there
hint: Counting starts at 0

t = [[1, 2]]
return t[0, 1]
at: t[0, 1]
told: a list takes one index, not 2
hint: [i][j]

t = [1, 2]
return t['a']
at: t['a']
told: a list has numbers for indices, not names

g = {'W1': 1, 'b1': 2}
return g['w1']
at: g['w1']
told: there is no key 'w1'; the keys are 'W1', 'b1'
hint: Did you mean 'W1'?

g = {}
return g['loss']
at: g['loss']
told: there is no key 'loss': the dict is empty
hint: stored

for m in row:
    loss += m
return loss
at: loss += m
told: loss has no value yet
hint: `loss = 0`

sum = sum(row)
return sum
at: sum = sum(row)
told: sum has no value yet
hint: another name

return score.max()
at: return score.max()
told: score is not defined here
hint: Did you mean scores?

return softmax(scores)
at: return softmax(scores)
told: softmax is not defined here
hint: further up

return np.maximums(0, X)
at: return np.maximums(0, X)
told: numpy has no maximums
hint: Did you mean np.maximum?

return X.Sum()
at: return X.Sum()
told: an array has no Sum
hint: Did you mean .sum?

X.append(b)
at: X.append(b)
told: an array does not grow
hint: list

path = [1, 2]
return path.mean()
at: return path.mean()
told: `path` is a list, which has no mean
hint: np.array

return ([1] == [1]).mean()
at: return ([1] == [1]).mean()
told: `[1] == [1]` is a bool, which has no mean
hint: arrays entry by entry

return k.shape
at: return k.shape
told: `k` is a number, which has no shape
hint: Only arrays

g = {'W1': 1}
return g.W1
at: return g.W1
told: `g` is a dict, which has no W1
hint: g['W1']

return X.sort(axis=1)[:, :k]
at: X.sort(axis=1)[:, :k]
told: `X.sort(axis=1)` is None
hint: return None

p = print('')
return p.sum()
at: return p.sum()
told: `p` is None
hint: without `return`

p = print('')
return p - 1
at: p - 1
told: `p` is None
hint: without `return`

return np.zeros(3, 4)
at: np.zeros(3, 4)
told: 4 was taken for a type of number
hint: np.zeros((2, 3))

return k(row)
at: k(row)
told: `k` is an int, not a function
hint: *

return np.exp[row]
at: np.exp[row]
told: `np.exp` is a function
hint: ( )

return k[0]
at: k[0]
told: `k` is an int, which has no entries

for i in k:
    pass
at: for i in k:
told: `k` is a number, not a row of things
hint: range(n)

return len(row.sum())
at: len(row.sum())
told: it is a float, which has no length
hint: one number

return sum(i for i in range(X))
at: range(X)
told: range wants a number, but an array came
hint: range(len(a))

for i in range(len(X) / 2):
    pass
at: range(len(X) / 2)
told: a whole number is wanted, but a float came
hint: //

return np.zeros((row.sum(), 2))
at: np.zeros((row.sum(), 2))
told: a whole number is wanted, but a float came
hint: int(...)

return [1, 2] - [1, 1]
at: [1, 2] - [1, 1]
told: a list - a list makes no sense
hint: np.array

return [1, 2] * 0.5
at: [1, 2] * 0.5
told: a list times a float makes no sense
hint: np.array

return [1] + 1
at: [1] + 1
told: a list + an int makes no sense
hint: np.array

return -[1]
at: -[1]
told: - of a list makes no sense
hint: np.array

return [1] > 0
at: [1] > 0
told: a list > an int makes no sense
hint: np.array

return 0.1 * np.exp
at: 0.1 * np.exp
told: a float * a function makes no sense
hint: ( )

return 'loss ' + k
at: 'loss ' + k
told: text + int makes no sense
hint: f-string

t = (1, 2)
t[0] = 3
at: t[0] = 3
told: it is a tuple, whose entries cannot be set
hint: list

return -(X > 0)
at: -(X > 0)
told: true and false do not subtract
hint: ~

y -= 0.5
at: y -= 0.5
told: `y` holds whole numbers (int64) and cannot take on float64 in place
hint: astype(float)

return np.bincount(row)
at: np.bincount(row)
told: whole numbers (int64) are wanted, but float64 came
hint: .astype(int)

import math
return math.exp(row)
at: math.exp(row)
told: math.exp takes one number
hint: np.exp

return float(row)
at: float(row)
told: one number is wanted, but an array came

return np.exp([None])
at: np.exp([None])
told: one of the arrays holds something else than numbers
hint: dtype

return np.uint8(1) + 300
at: np.uint8(1) + 300
told: Python integer 300 out of bounds for uint8
hint: astype(float)

return 1 / (k - 2)
at: 1 / (k - 2)
told: `k - 2` is 0
hint: Print it

return f(W, X, y, b, scores, row, k)
at: f(W, X, y, b, scores, row, k)
told: it calls itself again and again
hint: name

import torch_
at: import torch_
told: No module named 'torch_'
hint: NumPy

assert k > 2
at: k > 2
told: what it asserts does not hold

raise ValueError('no such thing')
at: raise ValueError('no such thing')
told: no such thing
"""


def read(block):
    """A body, and what is said of it."""
    lines = block.splitlines()
    marked = [line for line in lines if line.startswith(("at: ", "told: ", "hint: "))]
    return "\n".join(lines[: -len(marked)]), dict(line.split(": ", 1) for line in marked)


@pytest.mark.parametrize("block", MISTAKES.strip().split("\n\n"))
def test_a_mistake_is_told_at_the_operation_that_fails(block):
    body, expected = read(block)
    trouble = told_of(body)
    assert (trouble.line, trouble.told) == (expected["at"], expected["told"])
    assert expected.get("hint", "") in trouble.hint
    assert trouble.where.startswith("f, line ")


AFFINE = """
class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dout):
        self.dW = self.X.T @ dout
        self.db = dout.sum(axis=0)
        return dout @ self.W.T
""".lstrip()
USE = "layer = Affine(np.ones((4, 3)), np.ones(3)); layer.forward(np.ones((7, 4)));"
USE += " layer.backward(np.ones((7, 3)))"


@pytest.mark.parametrize(
    ("right", "wrong", "where", "told", "hint"),
    [
        ("self.X.T @ dout", "self.X @ dout", "Affine.backward, line 10",
         "(7, 4) @ (7, 3), but the inner sizes 4 and 7 differ", ".T"),
        ("self.X = X", "pass", "Affine.backward, line 10", "self.X is not set",
         "forward must keep what backward needs: self.X = ..."),
        ("self.X = X", "self.x = X", "Affine.backward, line 10", "self.X is not set",
         "Did you mean self.x?"),
        ("self.X = X", "self.X = None", "Affine.backward, line 10", "`self.X` is None", "forward"),
        ("self.W, self.b = W, b", "W, b = W, b", "Affine.forward, line 7", "self.W is not set",
         "__init__ must set it: self.W = ..."),
        ("@ self.W.T", "@ W.T", "Affine.backward, line 12", "W is not defined here", "self.W."),
        ("forward(self, X)", "forward(X)", "", "Affine.forward() takes 1 positional argument "
         "but 2 were given", "`self`"),
        ("return dout @ self.W.T", "return self.forward(self, dout)", "Affine.backward, line 12",
         "Affine.forward() takes 2 positional arguments but 3 were given", "by itself"),
        ("    def backward", "def backward", "", "Affine has no backward", "inside the class"),
        ("def backward", "def backwards", "", "Affine has no backward", "Did you mean backwards?"),
        ("__init__", "_init_", "", "Affine() takes no arguments", "two underscores"),
    ],
)  # fmt: skip
def test_a_layer_is_told_where_it_fails(right, wrong, where, told, hint):
    assert right in AFFINE
    source = AFFINE.replace(right, wrong)
    if wrong == "def backward":
        source = source[: source.index(wrong)] + dedent(source[source.index(wrong) :])
    trouble = run(source, USE)
    assert (trouble.where, trouble.told) == (where, told)
    assert hint in trouble.hint


@pytest.mark.parametrize(
    ("source", "call", "told", "hint"),
    [
        ("def f(a):\n    pass", "f(1, 2)", "f() takes 1 positional argument but 2 were given",
         "first line of the function"),
        ("def f(a, b):\n    pass", "f(1)", "f() missing 1 required positional argument: 'b'", ""),
        ("f = 3", "f(1)", "it is an int, not a function", ""),
    ],
)  # fmt: skip
def test_a_call_that_does_not_reach_their_code_has_no_place(source, call, told, hint):
    trouble = run(source, call)
    assert (trouble.where, trouble.line, trouble.told) == ("", "", told)
    assert hint in trouble.hint
    assert trouble.traceback.startswith("TypeError: ")


def test_the_place_is_in_the_cell_and_in_the_function_around_a_comprehension():
    nested = "def f(x):\n    def g(y):\n        return [1 / i for i in y]\n    return g(x)\n"
    trouble = run(nested, "f([1, 0])")
    assert (trouble.where, trouble.line) == ("g, line 3", "1 / i")
    assert run("f = lambda x: 1 / x", "f(0)").where == "lambda, line 1"


def test_an_operation_over_many_lines_is_shown_on_one_and_cut():
    trouble = told_of("return (\n    X\n    @ W\n)")
    assert (trouble.where, trouble.line) == ("f, line 3", "X @ W")
    assert len(told_of("return " + " + ".join(["X"] * 50) + " + W").line) == 80


def test_the_traceback_goes_through_libraries_but_not_through_the_course():
    source = "def f(apply, x):\n    return apply(g, x)\ndef g(x):\n    return np.sum(x, axis=1)\n"
    namespace = {}
    exec(compile("def apply(g, x):\n    return g(x)", COURSE, "exec"), namespace)
    trouble = run(source, "f(apply, np.ones(3))", apply=namespace["apply"])
    lines = trouble.traceback.splitlines()
    assert lines[:4] == ["f, line 2", "    return apply(g, x)", "g, line 4",
                         "    return np.sum(x, axis=1)"]  # fmt: skip
    assert any(line.startswith("numpy/") for line in lines)
    assert lines[-1] == "AxisError: axis 1 is out of bounds for array of dimension 1"
    assert "of_a_test" not in trouble.traceback


def test_of_a_function_of_the_tests_one_line_is_told(monkeypatch):
    monkeypatch.setattr(trouble, "_test_file", lambda: "<the test>")
    namespace = {}
    exec(compile("def gradient(w):\n    return 9753 / w", "<the test>", "exec"), namespace)
    told = run("def f(g):\n    return g(0)\n", "f(gradient)", gradient=namespace["gradient"])
    assert (told.where, told.line, told.told) == ("f, line 2", "g(0)", "the divisor is 0")
    assert told.traceback.splitlines() == [
        "f, line 2",
        "    return g(0)",
        "in a function that the check handed over",
        "ZeroDivisionError: division by zero",
    ]


def test_endless_recursion_has_a_short_traceback():
    lines = told_of("return f(W, X, y, b, scores, row, k)").traceback.splitlines()
    assert len(lines) < 50
    assert any(line.startswith("... and ") for line in lines)


def test_without_its_source_it_says_what_it_can():
    namespace = {"np": np}
    exec(compile("def f(X, W):\n    return X @ W", "<gone>", "exec"), namespace)
    try:
        namespace["f"](np.ones((7, 4)), np.ones((3, 4)))
    except ValueError as error:
        trouble = explain(error)
    assert (trouble.where, trouble.line) == ("f, line 2", "")
    assert trouble.told == "the inner sizes 4 and 3 differ"


def test_an_exception_without_a_traceback_is_told_too():
    assert astuple(explain(KeyError())) == (
        "KeyError", "", "", "the dict has no such key", "", "KeyError"
    )  # fmt: skip
    assert explain(ValueError("many\nlines. ")).told == "many lines"
    assert len(explain(ValueError("x" * 10_000)).told) <= trouble.LONGEST


ODD = """
class Odd:
    def called(self, *args, **kwargs):
        calls.append(1)
        raise RuntimeError
    __repr__ = __str__ = __format__ = __len__ = __iter__ = __eq__ = __bool__ = __dir__ = called
    __hash__ = __array__ = __float__ = __index__ = called
    x = property(called)

    def __getattribute__(self, name):
        calls.append(name)
        raise AttributeError(name)

class OddError(ValueError):
    def called(self):
        calls.append(1)
        raise RuntimeError
    __str__ = __repr__ = called
    args = property(called)

def bad(thing):
    raise thing
"""


@pytest.mark.parametrize(
    ("call", "seen"),
    [
        ("odd @ row", "ValueError"), ("odd + 1", "TypeError"), ("row[odd]", ""), ("odd[0]", ""),
        ("odd()", ""), ("odd.nothing", "AttributeError"), ("odd.x", "AttributeError"),
        ("{}[odd]", ""), ("{'a': 1}['b', odd]", ""), ("[row, odd][5]", ""),
        ("bad(OddError('!'))", ""),
        ("bad(KeyError(odd))", "KeyError"), ("bad(ValueError(odd))", "ValueError"), ("nothing", ""),
        ("np.zeros(2, odd)", ""), ("row.sum(axis=odd)", ""), ("len(odd)", ""), ("f(odd, 1)", ""),
        ("-odd", ""), ("odd > 1", ""), ("{**odd}", ""), ("a, b = odd", ""), ("math.exp(odd)", ""),
    ],
)  # fmt: skip
def test_nothing_of_theirs_is_called(call, seen):
    calls = []
    source = f"import math\n{ODD}\ndef f(odd, row):\n    self = odd\n    {call}\n"
    file = f"<odd {call}>"
    linecache.cache[file] = len(source), None, source.splitlines(True), file
    cell = {"np": np, "calls": calls}
    exec(compile(source, file, "exec"), cell)
    try:
        cell["f"](cell["Odd"](), np.ones(3))
    except BaseException as error:
        raised = error
    before = len(calls)
    told = explain(raised)
    assert len(calls) == before
    assert all(type(part) is str for part in astuple(told))
    assert not seen or told.name == seen


def test_it_takes_no_time():
    body = "\n".join(["x = [i for i in range(10)]"] * 300) + "\nreturn X @ W"
    told_of(body)
    start = time.process_time()
    told_of(body)
    assert time.process_time() - start < 0.3  # twice as much as it should be on a slow machine
