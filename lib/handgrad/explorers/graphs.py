"""Chapter 05: `Stepper` walks through any graph of handgrad.graph, one node at a time."""

import copy
from typing import Any

import ipywidgets as widgets
import numpy as np

from handgrad.explorers.base import SLIDER, Explorer, StudentMistake, player
from handgrad.explorers.labels import Labels
from handgrad.figures import graphs
from handgrad.figures.style import BLACK, GREEN, RED, YELLOW, figure
from handgrad.graph import Add, Constant, Input, Max, Mul, Node, Power, Reciprocal

PATTERNS = {
    Add: "distributes: every input gets the upstream gradient",
    Max: "routes: the larger input gets all of the upstream gradient, the other 0",
    Mul: "switches: each input gets the upstream gradient times the other's value",
}


def example() -> Node:
    """The lecture's (x + y) z at -2, 5, -4."""
    return (Input("x", -2.0) + Input("y", 5.0)) * Input("z", -4.0)


class Stepper(Explorer):
    """The walk forward and back through the graph that ends in `output`.

    The graph itself stays as it is: a copy is walked, whose inputs can be moved.
    Raises TypeError unless `output` is a node of handgrad.graph with an input behind it.
    """

    def __init__(self, output: Node | None = None, label: str = "f"):
        output = example() if output is None else output
        if not isinstance(output, Node):
            raise TypeError(
                "Stepper takes a graph built from Input of handgrad.graph, but you gave it "
                f"a {type(output).__name__}."
            )
        self.output, self.label = copy.deepcopy(output), label
        self.nodes = [node for node in self.output.order() if not isinstance(node, Constant)]
        self.inputs = [node for node in self.nodes if isinstance(node, Input)]
        if not self.inputs:
            raise TypeError("Stepper takes a graph with at least one Input in it.")
        self.gates = [i for i, node in enumerate(self.nodes) if not isinstance(node, Input)]

        names = [(node.name, i) for i, node in enumerate(self.inputs)]
        self.choice = widgets.Dropdown(
            options=names, description="Move input", style={"description_width": "8em"}
        )
        self.choice.layout.width = "16em"
        self.value = widgets.FloatSlider(description="to the value", step=0.1, **SLIDER)
        self.step = widgets.IntSlider(
            0, min=0, max=2 * len(self.gates) + 1, description="Step", **SLIDER
        )
        self._show_value()

        self.output.backward()
        fig, ax = figure(graphs.height(self.output))
        artists = graphs.draw(ax, self.output, label)
        self.graph, self.places = artists["graph"], artists["places"]
        self.spots = {}  # of the numbers, which move and are taken over from the drawing's texts
        for kind in ("values", "grads"):
            for edge, text in artists[kind].items():
                self.spots[kind, edge] = text.get_position()
                text.remove()
        self.values, self.grads = Labels(ax, GREEN, True), Labels(ax, RED, False)
        nodes = artists["nodes"]
        self.flows = {}
        for i, j in self.graph.edges:
            ends = self.places[j], self.places[i]
            self.flows[i, j] = graphs.arrow(ax, *ends, nodes[j], nodes[i], RED, 2.6)
            self.flows[i, j].set(animated=True, zorder=2)
        box = {"boxstyle": "round,pad=0.42", "facecolor": YELLOW, "edgecolor": BLACK, "lw": 2.2}
        self.lit = ax.text(0, 0, "", ha="center", va="center", bbox=box, zorder=4, animated=True)
        self.choice.observe(self._chosen, names="value")
        super().__init__(fig, [[self.choice, self.value], player(self.step, interval=1200)])

    def _chosen(self, _change: object) -> None:
        with self.at_once():
            self._show_value()

    def _show_value(self) -> None:
        """Let the slider of values show the chosen input, in a range that suits it."""
        value = self.inputs[self.choice.value].value
        reach = max(10.0, 2 * abs(value))
        self.value.min, self.value.max = -1e9, 1e9  # each must stay on its side of the other
        self.value.value = value
        self.value.min, self.value.max = -reach, reach

    def draw(self) -> str:
        self.inputs[self.choice.value].value = self.value.value
        self._compute()
        step, forward = self.step.value, len(self.gates)
        known = {*self.gates[:step]} | {i for i in self.graph if i not in self.gates}
        walked = self.gates[::-1][: max(step - forward - 1, 0)]
        last = self.gates[-1:] or [0]
        backward = step > forward
        active = (walked[-1:] or last) if backward else self.gates[:step][-1:]

        edges = [*self.graph.edges, (last[0], None)]
        self.values.texts = [
            (self.spots["values", (i, j)], f"{self.nodes[i].value + 0.0:.3g}")
            for i, j in edges
            if i in known
        ]
        self.grads.texts = [
            (self.spots["grads", (i, j)], f"{self._grad(i, j):.3g}")
            for i, j in edges
            if (backward if j is None else j in walked)
        ]
        for i in self.graph:  # what is used more than once gets the sum of what comes back
            users = list(self.graph.successors(i))
            if len(users) > 1 and set(users) <= set(walked):
                text = f"sum {self.nodes[i].grad + 0.0:.3g}"
                self.grads.texts.append((self.places[i] - [0, 0.3], text))
        for (i, j), flow in self.flows.items():
            flow.set_visible(walked[-1:] == [j])
            blocked = self._grad(i, j) == 0
            patch: Any = flow.arrow_patch  # never None: it has arrowprops
            patch.set(linestyle="--" if blocked else "-", lw=1.2 if blocked else 2.6)
        self.lit.set_visible(bool(active))
        for i in active:
            self.lit.set_text(graphs.symbol(self.nodes[i]))
            self.lit.set_position(self.places[i])
        return f"Step {step} of {self.step.max}, {self._say(step, walked)}"

    def _compute(self) -> None:
        try:
            self.output.forward()
        except (ArithmeticError, ValueError) as error:
            raise StudentMistake(f"The graph has no value there: {error}.") from None
        self.output.backward()
        numbers = [number for node in self.nodes for number in (node.value, node.grad)]
        if np.iscomplexobj(numbers) or not np.isfinite(numbers).all():
            raise StudentMistake("The graph has no finite real value there.")

    def _grad(self, i: int, j: int | None) -> float:
        """What flows back on the edge from node i to node j."""
        node = self.nodes[i]
        # Adding 0.0 turns -0.0 into 0.0, which is how it should be written.
        return (node.grad if j is None else graphs.edge_gradient(node, self.nodes[j])) + 0.0

    def _say(self, step: int, walked: list[int]) -> str:
        """What this step does."""
        if step == 0:
            values = ", ".join(f"{node.name} = {node.value:.3g}" for node in self.inputs)
            return f"start: the inputs are known, {values}."
        if step <= len(self.gates):
            return f"forward: {expression(self.nodes[self.gates[step - 1]])}."
        if not walked:
            return f"backward: at the end stands 1, the slope of {self.label} by itself."
        node = self.nodes[walked[-1]]
        pattern = PATTERNS.get(type(node))
        if pattern is None or any(isinstance(one, Constant) for one in node.inputs):
            pattern = "multiplies the upstream gradient by its local one"
        flows = "; ".join(
            f"to {name(one)}: local {local:.3g} × upstream {node.grad:.3g} = "
            f"{local * node.grad + 0.0:.3g}"
            for one, local in zip(node.inputs, node.local, strict=True)
            if not isinstance(one, Constant)
        )
        said = f"backward: {graphs.symbol(node)} {pattern}; {flows}."
        if step == self.step.max:
            slopes = ", ".join(f"{one.name} {one.grad + 0.0:.3g}" for one in self.inputs)
            said += f" Done: the slopes of {self.label} are {slopes}."
        return said


def name(node: Node) -> str:
    """An input by its name, an operation by what it does."""
    return node.name if isinstance(node, Input) else f"the {graphs.symbol(node)} node"


def expression(node: Node) -> str:
    """What the node computes, with numbers: 3 × -4 = -12."""
    numbers = [f"{one.value:.3g}" for one in node.inputs]
    if isinstance(node, Add | Mul):
        left = f" {node.symbol} ".join(numbers)
    elif isinstance(node, Reciprocal):
        left = f"1 / {numbers[0]}"
    elif isinstance(node, Power):
        left = f"{numbers[0]}{node.symbol}"
    else:
        left = f"{node.symbol}({', '.join(numbers)})"
    return f"{left} = {node.value:.3g}"
