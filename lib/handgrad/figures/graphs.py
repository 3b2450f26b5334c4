"""Graphs drawn from left to right, values above each edge and gradients below (chapter 05)."""

from typing import Any

import networkx as nx
import numpy as np
from matplotlib.axes import Axes
from matplotlib.text import Annotation, Text

from handgrad.figures.style import BLUE, GREEN, GREY, ORANGE, RED, figure, hide_axes, show
from handgrad.graph import Add, Constant, Input, Max, Mul, Node


def layout(output: Node) -> tuple[nx.DiGraph, dict[int, np.ndarray]]:
    """The graph behind `output` and a place for each node, by its number in the order.

    The nodes carry `node`; x is how far from the output a node stands, y spreads each column.
    Constants are no nodes of their own here: they belong to the operation that uses them.
    """
    order = [node for node in output.order() if not isinstance(node, Constant)]
    numbers = {id(node): i for i, node in enumerate(order)}
    graph = nx.DiGraph()
    for i, node in enumerate(order):
        graph.add_node(i, node=node)
        graph.add_edges_from((numbers[id(one)], i) for one in node.inputs if id(one) in numbers)
    column: dict[int, int] = {}
    for i in reversed(range(len(order))):
        column[i] = min((column[j] for j in graph.successors(i)), default=1) - 1
    inputs = [i for i in graph if graph.in_degree(i) == 0]
    rows = {i: -float(row) for row, i in enumerate(_top_to_bottom(graph, len(order) - 1, inputs))}
    taken: dict[int, list[float]] = {}
    for i in graph:
        if i not in rows:  # level with its inputs, on average, so that edges seldom cross
            rows[i] = float(np.mean([rows[j] for j in graph.predecessors(i)]))
        while any(abs(rows[i] - other) < 0.8 for other in taken.get(column[i], [])):
            rows[i] += 0.5
        taken.setdefault(column[i], []).append(rows[i])
    return graph, {i: np.array([column[i], rows[i]], dtype=float) for i in graph}


def _top_to_bottom(graph: nx.DiGraph, root: int, inputs: list[int]) -> list[int]:
    """The inputs in the order in which a walk from the output meets them."""
    reached = nx.dfs_preorder_nodes(graph.reverse(copy=False), root)
    wanted = set(inputs)
    return [i for i in reached if i in wanted]


def draw(ax: Axes, output: Node, label: str = "f") -> dict[str, Any]:
    """Draw the graph on `ax`, with the values and gradients that its nodes have now.

    Returns `graph` and `places` of the layout, `nodes`, the texts of the nodes by number, and
    `values` above and `grads` below each edge, by its pair of node numbers; the edge that leaves
    the output ends in None.
    """
    graph, places = layout(output)
    hide_axes(ax)
    artists: dict[str, Any] = {"graph": graph, "places": places}
    artists |= {"nodes": {}, "values": {}, "grads": {}}
    for i, place in places.items():
        node = graph.nodes[i]["node"]
        box = {"boxstyle": "round,pad=0.3", "edgecolor": GREY}
        box["facecolor"] = "white" if isinstance(node, Input) else "#e8f1f8"
        x, y = place
        artists["nodes"][i] = ax.text(
            x, y, symbol(node), ha="center", va="center", bbox=box, zorder=3
        )
    last = len(places) - 1
    nodes = artists["nodes"]
    for i, j in [*graph.edges, (last, None)]:
        place, node = places[i], graph.nodes[i]["node"]
        if j is None:
            grad, end = node.grad, place + [0.95, 0]
            arrow(ax, place, place + [0.85, 0], nodes[i])
        else:
            grad, end = edge_gradient(node, graph.nodes[j]["node"]), places[j]
            arrow(ax, place, end, nodes[i], nodes[j])
        # Edges that leave one node together are further apart towards their ends.
        x, y = place + (0.45 if graph.out_degree(i) < 2 else 0.6) * (end - place)
        plate = {"facecolor": "white", "edgecolor": "none", "pad": 0.8}
        texts = [("values", f"{node.value:.3g}", 0.06, "bottom", GREEN)]
        texts += [("grads", f"{grad:.3g}", -0.08, "top", RED)]
        for kind, text, shift, side, colour in texts:
            artists[kind][i, j] = ax.text(
                x, y + shift, text, color=colour, ha="center", va=side, fontsize=9, bbox=plate
            )
    x, y = places[last] + [0.9, 0]
    ax.text(x, y, label, va="center", fontsize=11)
    columns, rows = np.array(list(places.values())).T
    ax.set(xlim=(columns.min() - 0.4, 1.15), ylim=(rows.min() - 0.45, rows.max() + 0.45))
    return artists


def arrow(
    ax: Axes,
    start: np.ndarray,
    end: np.ndarray,
    first: Text,
    last: Text | None = None,
    color: str = GREY,
    linewidth: float = 1.3,
) -> Annotation:
    """An arrow from beside the text `first` to beside the text `last`; its artist."""

    def gap(text: Text | None) -> int:
        # Half of a box's width, roughly: to find its edge would take longer than all the rest.
        return 6 + 3 * len(text.get_text()) if text else 0

    style = {"arrowstyle": "->", "color": color, "linewidth": linewidth}
    style |= {"shrinkA": gap(first), "shrinkB": gap(last)}
    return ax.annotate("", tuple(end), tuple(start), arrowprops=style)


def edge_gradient(node: Node, user: Node) -> float:
    """What flows back from `user` to `node`, one of its inputs: local times upstream gradient."""
    pairs = zip(user.inputs, user.local, strict=True)
    return sum(local * user.grad for one, local in pairs if one is node)


def height(output: Node) -> float:
    """Inches that suit a drawing of the graph."""
    rows: list[float] = [place[1] for place in layout(output)[1].values()]
    return 0.8 * (max(rows) - min(rows) + 0.9) + 0.2


def symbol(node: Node) -> str:
    """An operation with a constant shows it: +1."""
    constants = [one.symbol for one in node.inputs if isinstance(one, Constant)]
    return node.symbol + "".join(constants)


def graph_picture(output: Node, label: str = "f") -> None:
    """Draw the graph of `output`, forward values in green above, gradients in red below."""
    output.forward()
    output.backward()
    fig, ax = figure(height(output))
    draw(ax, output, label)
    inputs = [node for node in output.order() if isinstance(node, Input)]
    slopes = ", ".join(f"{node.name} {node.grad:.3g}" for node in inputs)
    show(
        fig,
        f"The graph of {label}, with value {output.value:.4g}. Above each edge the value that "
        f"flows forward, below it the gradient that flows back. Gradients of the inputs: {slopes}.",
    )


def patterns() -> None:
    """The three patterns of backward flow: add distributes, max routes, mul switches."""
    fig, axes = figure(2.0, 1, 3)
    gates = [("add: distributes", Add), ("max: routes", Max), ("mul: switches", Mul)]
    said = []
    for (title, gate), ax in zip(gates, axes, strict=True):
        x, y = Input("x", 3.0), Input("y", -4.0)
        output = gate(x, y) * 2
        output.backward()
        inner = output.inputs[0]
        draw(ax, inner, "")
        ax.set_title(title, color=BLUE if gate is Add else ORANGE if gate is Max else GREEN)
        said.append(f"{title}: 2 comes in, {x.grad:g} goes to x and {y.grad:g} to y")
    show(fig, "Patterns of backward flow, for x = 3 and y = -4. " + "; ".join(said) + ".")
