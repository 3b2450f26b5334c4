"""Shapes and the ReLU mask: what is told, against arrays and the reference layers."""

import numpy as np
import pytest

from handgrad.explorers.layers import LARGEST, ReluMask, Shapes
from handgrad.layers import Relu


@pytest.fixture(scope="module")
def shapes():
    return Shapes()


@pytest.fixture(scope="module")
def relu():
    return ReluMask()


def move(shapes, sizes, gradient, entry):
    with shapes.at_once():
        for slider, size in zip(shapes.sizes, sizes, strict=True):
            slider.value = size
        shapes.gradient.value = gradient
        shapes.entry.value = entry


def rectangle(path):
    """Left, bottom, right, top of an outline."""
    return [*path.vertices.min(axis=0), *path.vertices.max(axis=0)]


@pytest.mark.parametrize("sizes", [(5, 4, 3), (1, 2, 5), (3, 1, 1), (LARGEST,) * 3])
@pytest.mark.parametrize("gradient", ["dX", "dW", "db"])
def test_shapes_are_those_of_arrays(shapes, sizes, gradient):
    shapes.entry.value = 0
    before = shapes.png()
    move(shapes, sizes, gradient, 1000)
    assert shapes.png() != before
    n, d, m = sizes
    X, W, b, dout = np.ones((n, d)), np.ones((d, m)), np.ones(m), np.ones((n, m))
    gradients = {"dX": dout @ W.T, "dW": X.T @ dout, "db": dout.sum(axis=0)}
    right = gradients[gradient]
    forward = {"X": X, "W": W, "b": b, "Y": X @ W + b}
    listed = ", ".join(f"{name} {array.shape}" for name, array in forward.items())
    assert shapes.text.startswith(f"Forward: {listed}. Backward, {gradient}: ")
    assert f"leaves {right.shape}, the shape of {gradient[1:]}." in shapes.text
    # The last entry; all arrays hold ones, so an entry of the gradient counts its terms.
    assert shapes.entry.value == shapes.entry.max == right.size - 1
    index = ", ".join(str(size - 1) for size in right.shape)
    assert f"{gradient}[{index}] is " in shapes.text
    thing = "number" if gradient == "db" else "product"
    assert f"{right.flat[-1]:g} {thing}" in shapes.text
    blocks = [X, W, b, X @ W + b, right, dout]
    blocks += [] if gradient == "db" else [W if gradient == "dX" else X]
    assert len(shapes.cells.get_paths()) == sum(block.size for block in blocks)


def test_an_entry_lies_in_its_row_and_column(shapes):
    move(shapes, (4, 3, 2), "dX", 7)
    assert "dX[2, 1] is row 2 of dout times column 1 of W.T: 2 products, added up." in shapes.text
    row, column, entry = (rectangle(path) for path in shapes.used.get_paths())
    assert (row[2] - row[0], row[3] - row[1]) == pytest.approx((2, 1))
    assert (column[2] - column[0], column[3] - column[1]) == pytest.approx((1, 2))
    own, result = (rectangle(path) for path in shapes.same.get_paths())
    assert entry[0] - result[0] == pytest.approx(1)
    assert result[3] - entry[3] == pytest.approx(2)
    assert np.subtract(own[2:], own[:2]) == pytest.approx([3, 4])
    move(shapes, (4, 3, 2), "db", 1)
    assert "db[1] is column 1 of dout, added up: 4 numbers." in shapes.text
    assert len(shapes.used.get_paths()) == 2


def test_step_walks_the_entries_and_stops_at_the_last(shapes):
    move(shapes, (2, 2, 2), "dW", 0)
    step = next(w for w in shapes.widget.children[2].children if w.description == "Step")
    for index in ("[0, 1]", "[1, 0]", "[1, 1]", "[1, 1]"):
        step.click()
        assert f"dW{index} is " in shapes.text


def test_nothing_is_wider_than_the_picture(shapes):
    move(shapes, (LARGEST,) * 3, "dX", 0)
    ax = shapes.figure.axes[0]
    for collection in (shapes.cells, shapes.same, shapes.used):
        for path in collection.get_paths():
            left, bottom, right, top = rectangle(path)
            assert ax.get_xlim()[0] <= left
            assert right <= ax.get_xlim()[1]
            assert ax.get_ylim()[0] <= bottom
            assert top <= ax.get_ylim()[1]


@pytest.mark.parametrize("values", [(1, -0.5, -2, 3), (0, 0, 0, 0), (-3, 2.5, 0, 0.5)])
def test_relu_mask_is_that_of_the_layer(relu, values):
    relu.x[0].value = 2
    before = relu.png()
    with relu.at_once():
        for slider, value in zip(relu.x, values, strict=True):
            slider.value = value
    assert relu.png() != before
    layer, x = Relu(), np.array(values, dtype=float).reshape(2, 2)
    forward, backward = layer.forward(x), layer.backward(relu.dout)
    listed = [", ".join(f"{v:g}" for v in table.flat) for table in (x, forward, backward)]
    assert f"x is {listed[0]}: the mask is True at {np.sum(x > 0)} of 4 places." in relu.text
    assert f"Forward gives {listed[1]}." in relu.text
    assert relu.text.endswith(f"backward gives {listed[2]}.")
