"""The stepper of chapter 05: every step says what the chain rule says."""

import math
import re

import pytest

from handgrad.explorers.graphs import Stepper, expression
from handgrad.graph import Add, Constant, Exp, Input, Log, Max, Mul, Power, Sigmoid


def router():
    x, y = Input("x", 3.0), Input("y", -4.0)
    return Max(x, y) * x + Log(x * x)


def neuron():
    w0, w1, w2 = Input("w0", 2.0), Input("w1", -3.0), Input("w2", -3.0)
    x0, x1 = Input("x0", -1.0), Input("x1", -2.0)
    return 1 / (1 + Exp(-1 * (w0 * x0 + w1 * x1 + w2)))


def shown(numbers):
    return [text for _, text in numbers.texts]


def test_the_lecture_example_step_by_step():
    explorer = Stepper()
    said, values, grads, pictures = [], [], [], set()
    for step in range(explorer.step.max + 1):
        explorer.step.value = step
        said.append(explorer.text)
        values.append(shown(explorer.values))
        grads.append(shown(explorer.grads))
        pictures.add(bytes(explorer._image.value))
    assert len(pictures) == 6
    assert "x = -2, y = 5, z = -4" in said[0]
    assert "forward: -2 + 5 = 3." in said[1]
    assert "forward: 3 × -4 = -12." in said[2]
    assert "at the end stands 1" in said[3]
    assert "× switches" in said[4]
    assert "to the + node: local -4 × upstream 1 = -4; to z: local 3 × upstream 1 = 3." in said[4]
    assert "+ distributes" in said[5]
    assert "Done: the slopes of f are x -4, y -4, z 3." in said[5]
    assert [len(one) for one in values] == [3, 4, 5, 5, 5, 5]
    assert [sorted(one) for one in grads[3:]] == [
        ["1"],
        ["-4", "1", "3"],
        ["-4", "-4", "-4", "1", "3"],
    ]
    assert grads[:3] == [[], [], []]


def test_a_moved_input_changes_values_and_slopes():
    explorer = Stepper()
    explorer.step.value = explorer.step.max
    before = explorer._image.value
    explorer.choice.value = 2
    explorer.value.value = 7.0
    assert "Done: the slopes of f are x 7, y 7, z 3." in explorer.text
    assert explorer._image.value != before
    explorer.choice.value = 0
    assert explorer.value.value == -2.0
    assert "Done: the slopes of f are x 7, y 7, z 3." in explorer.text


def test_a_large_input_gets_a_slider_that_reaches_it():
    explorer = Stepper(Input("price", 100.0) * Input("count", 2.0))
    assert (explorer.value.min, explorer.value.max, explorer.value.value) == (-200, 200, 100)
    explorer.choice.value = 1
    assert (explorer.value.min, explorer.value.max, explorer.value.value) == (-10, 10, 2)


def test_max_routes_to_the_larger_and_a_shared_input_gets_the_sum():
    explorer = Stepper(router(), "L")
    explorer.step.value = explorer.step.max
    assert "max routes" in explorer.text
    assert "to x: local 1 × upstream 3 = 3; to y: local 0 × upstream 3 = 0" in explorer.text
    slope = 3 + 3 + 2 / 3
    assert f"the slopes of L are x {slope:.3g}, y 0." in explorer.text
    assert f"sum {slope:.3g}" in shown(explorer.grads)
    explorer.value.value = -5.0
    assert "to x: local 0 × upstream -5 = 0; to y: local 1 × upstream -5 = -5" in explorer.text
    lit = [flow for flow in explorer.flows.values() if flow.get_visible()]
    assert sorted(flow.arrow_patch.get_linestyle() for flow in lit) == ["-", "--"]


def test_the_slopes_of_a_neuron_are_those_of_the_formula():
    explorer = Stepper(neuron())
    explorer.step.value = explorer.step.max
    f = 1 / (1 + math.exp(-1))
    s = f * (1 - f)
    slopes = re.search(r"are w0 (.*), x0 (.*), w1 (.*), x1 (.*), w2 (.*)\.", explorer.text)
    for text, right in zip(slopes.groups(), [-s, 2 * s, -2 * s, -3 * s, s], strict=True):
        assert float(text) == pytest.approx(right, rel=5e-3)


def test_every_gate_is_walked_once_each_way():
    explorer = Stepper(neuron())
    active = []
    for step in range(1, explorer.step.max + 1):
        explorer.step.value = step
        active.append(explorer.lit.get_text())
    gates = len(explorer.gates)
    assert active[:gates] == active[gates + 1 :][::-1]


def test_where_there_is_no_value_one_sentence_says_so_and_the_next_move_works():
    explorer = Stepper(router())
    explorer.value.value = 0.0
    assert explorer.text.startswith("The graph has no value there")
    assert 'role="alert"' in explorer._caption.value
    explorer.value.value = 2.0
    assert "x = 2" in explorer.text
    root = Stepper(Power(Input("x", 4.0), 0.5))
    root.value.value = -1.0
    assert root.text == "The graph has no finite real value there."


def test_the_graph_that_came_stays_as_it_was():
    graph = router()
    explorer = Stepper(graph)
    explorer.value.value = 8.0
    assert graph.value == 9.0 + math.log(9.0)
    assert graph.grad == 0.0


def test_an_input_alone_is_a_graph_too():
    explorer = Stepper(Input("x", 2.0))
    explorer.step.value = 1
    assert "at the end stands 1" in explorer.text


@pytest.mark.parametrize("wrong", [3.0, "x + y", Constant(2.0) * 3])
def test_what_is_no_graph_is_refused_in_one_sentence(wrong):
    with pytest.raises(TypeError, match="Stepper takes a graph"):
        Stepper(wrong)


@pytest.mark.parametrize(
    ("node", "said"),
    [
        (Add(Input("x", 1.5), 2), "1.5 + 2 = 3.5"),
        (Mul(Input("x", 1.5), -2), "1.5 × -2 = -3"),
        (1 / Input("x", 4.0), "1 / 4 = 0.25"),
        (Input("x", 4.0) ** 2, "4^2 = 16"),
        (Max(Input("x", 4.0), 5), "max(4, 5) = 5"),
        (Sigmoid(Input("x", 0.0)), "σ(0) = 0.5"),
    ],
)
def test_expressions_are_written_with_numbers(node, said):
    assert expression(node) == said
