"""Every picture draws without a warning, and its alt text says what is computed."""

import warnings

import numpy as np
import pytest

from handgrad.figures import descent, graphs, knn, layers, linear, losses, network
from handgrad.graph import Exp, Input

rng = np.random.default_rng(0)
HISTORY = {"loss": [2.0, 1.0, 0.5], "train_accuracy": [0.5, 0.75], "test_accuracy": [0.4, 0.625]}


@pytest.fixture
def shown(monkeypatch):
    """The (html, alt text) of every picture that a test shows."""
    pictures = []
    monkeypatch.setattr(
        "handgrad.figures.style.publish_display_data",
        lambda data: pictures.append((data["text/html"], data["text/plain"])),
    )
    return pictures


def neuron():
    w0, x0, w1 = Input("w0", 2.0), Input("x0", -1.0), Input("w1", -3.0)
    return 1 / (1 + Exp(-(w0 * x0 + w1)))


PICTURES = {
    "differences": (
        lambda: knn.pixel_differences(np.array([[3, 250]], "uint8"), np.array([[5, 0]], "uint8")),
        "add up to 252",
    ),
    "neighbours": (
        lambda: knn.neighbours_in_a_row(
            np.eye(2, 64), np.array([1, 0]), np.eye(9, 64), np.arange(9) % 2, rng.random((2, 9)), 3
        ),
        "2 test digits",
    ),
    "regions of neighbours": (lambda: knn.decision_regions((1, 3)), "L2 with k = 1 gives 0 %"),
    "folds": (lambda: knn.folds(4), "4 rounds"),
    "cross-validation": (
        lambda: knn.cross_validation([1, 3], np.array([[0.5, 0.6], [0.8, 0.9]])),
        "0.850, at k = 3",
    ),
    "templates": (lambda: linear.templates(rng.normal(size=(3, 4)), 2), "3 class templates"),
    "regions": (lambda: linear.regions(np.eye(3, 2) - 0.3, np.zeros(3)), "3 regions"),
    "hinge": (losses.hinge_curve, "at least 1 below"),
    "svm terms": (
        lambda: losses.svm_terms(np.array([[3.2, 5.1], [1.3, 4.9]]), ["cat", "car"]),
        "cat 2.9, car 0.0",
    ),
    "softmax": (
        lambda: losses.softmax_steps(np.array([2.3, -1.2]), ["dog", "cat"], 1),
        "dog 0.97, cat 0.03. The truth is cat, so the loss is 3.5",
    ),
    "learning rates": (descent.learning_rates, "Three walks of 12 steps"),
    "step size": (descent.step_size, "central ones near"),
    "ravine": (lambda: descent.path_in_ravine(np.ones((4, 2))), "A path of 3 steps"),
    "losses": (lambda: descent.losses([2.0, 1.0]), "from 2.00 to 1.00 in 2 steps"),
    "graph": (lambda: graphs.graph_picture(neuron()), "w0 -0.00665, x0 0.0133, w1 0.00665"),
    "patterns": (graphs.patterns, "max: routes: 2 comes in, 2 goes to x and 0 to y"),
    "affine": (lambda: layers.affine_blocks(4, 3, 2), "dW = X.T dout is (3, 2)"),
    "components": (layers.components, "dL/dy1 times w11"),
    "digits": (lambda: network.digits(np.ones((2, 8, 8)), np.array([3, 5])), "3, 5"),
    "diagram": (lambda: network.network_diagram(64, 50, 10), "scores (N, 10)"),
    "curves": (lambda: network.training_curves(HISTORY), "0.750 on the training digits and 0.625"),
    "units": (lambda: network.hidden_units(rng.normal(size=(16, 30)), 4), "20 hidden units"),
    "wrong": (
        lambda: network.wrong_digits(np.ones((3, 8, 8)), np.array([1, 2, 3]), np.array([1, 2, 7])),
        "1 of 3 test digits are misread. The first: a 7 read as 3",
    ),
    "runs": (lambda: network.compare_runs({"a": HISTORY}), "a: 0.625"),
}


@pytest.mark.parametrize("name", PICTURES)
def test_picture_draws_and_its_alt_text_is_true(name, shown):
    draw, says = PICTURES[name]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        draw()
    ((html, alt),) = shown
    assert says in alt
    assert "<img alt=" in html
    assert len(html) > 1000


def test_layout_puts_inputs_left_of_what_uses_them():
    graph, places = graphs.layout(neuron())
    for i, j in graph.edges:
        assert places[i][0] < places[j][0]
    assert len({tuple(place) for place in places.values()}) == len(places)
