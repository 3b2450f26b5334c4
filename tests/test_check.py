"""What a test cell calls: parts, calls, and what is told of them."""

from typing import ClassVar
from unittest.mock import patch

import numpy as np
import pytest

from handgrad import check, points
from handgrad.exercise import EXERCISES, Exercise, Layer, Part
from handgrad.failure import CheckFailed, NotWritten, Raised

X = np.array([[1.0, -2.0], [0.5, 4.0], [3.0, 0.7]])
W = np.array([2.0, -1.0])


@pytest.fixture(autouse=True)
def exercises():
    """Two toy exercises, and a tally of their own."""
    with patch.dict(EXERCISES), patch.dict(points._tally, clear=True):
        loss = Exercise(
            "toy_loss",
            "W, X, reg=0.0",
            returns="loss",
            steps={
                "data": lambda W, X: np.mean((X @ W) ** 2),
                "price": lambda W, reg: reg * np.sum(W**2),
                "loss": lambda data, price: data + price,
            },
            parts={
                "data": Part(3, "the data"),
                "reg": Part(1, "the price", spare=True),
            },
        )
        loss.slip("not squared", "Square them.", data=lambda W, X: np.mean(X @ W))
        loss.slip("price halved", "No half.", price=lambda price: price / 2)
        Exercise(
            "toy_gradient",
            "W, X",
            returns="gradient",
            steps={
                "loss": lambda W, X: np.mean((X @ W) ** 2),
                "gradient": lambda W, X: 2 * X.T @ (X @ W) / len(X),
            },
            slopes={"gradient": ("loss", "W")},
            parts={"": Part(2, "the gradient")},
        )
        Layer(
            "Toy",
            "w | x | dout=1.0",
            returns="y",
            back="dx",
            attributes=("dw",),
            steps={
                "y": lambda w, x: w * x,
                "dx": lambda w, dout: w * dout,
                "dw": lambda x, dout: np.sum(x * dout),
            },
            parts={
                "forward": Part(1, "forward", ("y",)),
                "backward": Part(1, "backward", ("dx",)),
                "dw": Part(1, "dw", ("dw",), spare=True),
            },
        )
        yield


def loss(W, X, reg=0.0):
    return np.mean((X @ W) ** 2) + reg * np.sum(W**2)


class Toy:
    def __init__(self, w):
        self.w = w

    def forward(self, x):
        self.x = x
        return self.w * x

    def backward(self, dout=1.0):
        self.dw = np.sum(self.x * dout)
        return self.w * dout


def failure(grade_id, *args, method="__call__", **kwargs):
    with pytest.raises(CheckFailed) as failed, check.part(grade_id) as test:
        getattr(test, method)(*args, **kwargs)
    return failed.value


def causes(*args, **kwargs):
    return [cause.name for cause in failure(*args, **kwargs).causes]


def test_a_right_answer_passes_in_one_line(capsys, monkeypatch):
    monkeypatch.delenv("NBGRADER_EXECUTION", raising=False)
    with check.part("toy_loss-test-data") as test:
        test(loss, W, X)
        test(loss, W, X, reg=0.3)
    line = "✓ toy_loss, the data: 3 points; more checks when it is graded\n"
    assert capsys.readouterr().out == line
    assert points._tally == {"toy_loss-test-data": True}


def test_a_wrong_answer_is_told_what_it_should_be_and_why():
    told = failure("toy_loss-test-data", lambda W, X: np.mean(X @ W), W, X)
    assert told.problem == "toy_loss(W, X) should be 17.6967, but is 2.1."
    assert [cause.name for cause in told.causes] == ["not squared"]
    assert points._tally == {"toy_loss-test-data": False}


def test_what_an_input_adds_is_checked_alone():
    with check.part("toy_loss-test-reg") as test:
        test.added("reg", lambda W, X, reg=0.0: 7 + loss(W, X, reg), W, X, reg=0.3)
    half = failure(
        "toy_loss-test-reg", "reg", lambda W, X, reg=0.0: reg * np.sum(W**2) / 2, W, X, reg=0.3,
        method="added",
    )  # fmt: skip
    assert half.problem == "what reg = 0.3 adds should be 1.5, but is 0.75."
    assert [cause.name for cause in half.causes] == ["price halved"]


def test_cases_that_one_alone_does_not_tell_are_called_first():
    wrong = causes("toy_loss-test-data", lambda W, X: 1.0, [0 * W, X], [W, X], method="each")
    assert wrong == []
    with check.part("toy_loss-test-data") as test:
        test.each(loss, [W, X], [2 * W, X])


def test_of_several_cases_what_was_wrong_before_an_exception_is_told():
    def picky(W, X):
        if len(X) == 2:
            raise ValueError("two rows")
        return np.mean(X @ W)

    assert causes("toy_loss-test-data", picky, [W, X], [W, X[:2]], method="each") == ["not squared"]
    right = failure("toy_loss-test-data", lambda W, X: picky(W, X[:2]), [W, X], method="each")
    assert isinstance(right, Raised)


def test_a_gradient_is_held_against_the_numerical_one():
    right = EXERCISES["toy_gradient"].run({"W": W, "X": X})["gradient"]
    with check.part("toy_gradient-test") as test:
        test(lambda W, X: right, W, X)
    with patch.dict(EXERCISES["toy_gradient"].steps, loss=EXERCISES["toy_loss"].steps["price"]):
        # Steps that are wrong themselves let nobody pass.
        failure("toy_gradient-test", lambda W, X, reg=1.0: right, W, X)


def test_a_changed_input_is_told_in_the_part_that_holds_to_it():
    def careless(W, X, reg=0.0):
        right = loss(W, X, reg)
        W *= 2
        return right

    before = W.copy()
    assert "changed input 1 of 2" in failure("toy_loss-test-data", careless, W, X).problem
    assert np.array_equal(W, before)
    with check.part("toy_loss-test-reg") as test:
        test(careless, W, X)


def test_an_exception_is_told_at_its_line():
    def answer(W, X):
        return X.T @ W

    assert isinstance(failure("toy_loss-test-data", answer, W, X), Raised)


def test_what_is_not_written_yet_is_told_so():
    def answer(W, X):
        raise NotImplementedError

    told = failure("toy_loss-test-data", answer, W, X)
    assert isinstance(told, NotWritten)
    assert "toy_loss" in str(told)


def test_a_name_that_is_not_there_is_told():
    with pytest.raises(Raised), check.part("toy_loss-test-data") as test:
        test(toy_loss, W, X)  # noqa: F821


def test_layers_are_checked_forward_and_back():
    for part in EXERCISES["Toy"].parts:
        with check.part(part) as test:
            test(Toy, 3.0, X)
            test(Toy, 3.0, X, 2 * X)
        if part != "Toy-test-forward":
            with check.part(part) as test:
                test.memory(Toy, (3.0, X, X + 1), (3.0, 2 * X, X - 1))


class Stale(Toy):
    def forward(self, x):
        if not hasattr(self, "x"):
            super().forward(x)
        return self.w * x


class Adding(Toy):
    dw = 0.0

    def backward(self, dout=1.0):
        self.dw = self.dw + np.sum(self.x * dout)
        return self.w * dout


@pytest.mark.parametrize(
    ("layer", "cause"),
    [
        (Stale, "state left from the last call"),
        (Adding, "added to the last call's"),
    ],
)
def test_a_layer_that_forgets_to_forget_is_told_so(layer, cause):
    cases = (3.0, X, X + 1), (3.0, 2 * X, X - 1)
    assert causes("Toy-test-dw", layer, *cases, method="memory") == [cause]


def test_layers_that_share_their_memory_are_told_so():
    class Shared(Toy):
        memory: ClassVar = {}

        def forward(self, x):
            self.memory["x"] = x
            return self.w * x

        def backward(self, dout=1.0):
            self.dw = np.sum(self.memory["x"] * dout)
            return self.w * dout

    cases = (3.0, X, X + 1), (3.0, 2 * X, X - 1)
    told = causes("Toy-test-dw", Shared, *cases, method="memory")
    assert told == ["memory shared between objects"]


def test_a_layer_that_keeps_nothing_is_told_so():
    class Empty(Toy):
        def backward(self, dout=1.0):
            return self.w * dout

    assert causes("Toy-test-dw", Empty, 3.0, X) == ["not kept in the attribute"]
