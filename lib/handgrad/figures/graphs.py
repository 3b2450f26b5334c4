"""Graphs drawn from left to right, values above each edge and gradients below (chapter 05)."""

import networkx as nx
import numpy as np

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
    column = {}
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


def draw(ax, output: Node, label: str = "f", backward: bool = True) -> dict:
    """Draw the graph on `ax`; returns its artists: `nodes`, `values`, `grads`, by node number."""
    graph, places = layout(output)
    hide_axes(ax)
    artists = {"graph": graph, "places": places, "nodes": {}, "values": {}, "grads": {}}
    for i, place in places.items():
        node = graph.nodes[i]["node"]
        leaf = isinstance(node, Input)
        box = {"boxstyle": "round,pad=0.3", "edgecolor": GREY}
        box["facecolor"] = "white" if leaf else "#e8f1f8"
        artists["nodes"][i] = ax.text(
            *place, _symbol(node), ha="center", va="center", bbox=box, zorder=3
        )
    boxes = {i: text.get_bbox_patch() for i, text in artists["nodes"].items()}
    for i, j in graph.edges:
        _arrow(ax, places[i], places[j], patchA=boxes[i], patchB=boxes[j])
    last = len(places) - 1
    _arrow(ax, places[last], places[last] + [0.85, 0], patchA=boxes[last])
    for i, place in places.items():
        node = graph.nodes[i]["node"]
        target = next((places[j] for j in graph.successors(i)), place + [0.95, 0])
        x, y = place + 0.45 * (target - place)
        plate = {"facecolor": "white", "edgecolor": "none", "pad": 0.8}
        texts = [("values", f"{node.value:.3g}", 0.06, "bottom", GREEN)]
        texts += [("grads", f"{node.grad:.3g}" if backward else "", -0.08, "top", RED)]
        for kind, text, shift, side, colour in texts:
            artists[kind][i] = ax.text(
                x, y + shift, text, color=colour, ha="center", va=side, fontsize=9, bbox=plate
            )
    ax.text(*(places[last] + [0.9, 0]), label, va="center", fontsize=11)
    columns, rows = np.array(list(places.values())).T
    ax.set(xlim=(columns.min() - 0.4, 1.15), ylim=(rows.min() - 0.7, rows.max() + 0.7))
    return artists


def _arrow(ax, start, end, **boxes) -> None:
    """An arrow that begins and ends at the edges of the boxes."""
    style = {"arrowstyle": "->", "color": GREY, "linewidth": 1.3, "shrinkA": 0, "shrinkB": 0}
    ax.annotate("", end, start, arrowprops=style | boxes)


def _symbol(node: Node) -> str:
    """An operation with a constant shows it: +1."""
    constants = [one.symbol for one in node.inputs if isinstance(one, Constant)]
    return node.symbol + "".join(constants)


def graph_picture(output: Node, label: str = "f") -> None:
    """Draw the graph of `output`, forward values in green above, gradients in red below."""
    output.forward()
    output.backward()
    _, places = layout(output)
    rows = [place[1] for place in places.values()]
    fig, ax = figure(0.8 * (max(rows) - min(rows)) + 1.3)
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
    fig, axes = figure(2.4, 1, 3)
    gates = [("add: distributes", Add), ("max: routes", Max), ("mul: switches", Mul)]
    said = []
    for (title, gate), ax in zip(gates, axes, strict=True):
        x, y = Input("x", 3.0), Input("y", -4.0)
        output = gate(x, y) * 2
        output.backward()
        inner = output.inputs[0]
        artists = draw(ax, inner, "")
        artists["grads"][len(artists["places"]) - 1].set_text(f"{inner.grad:g}")
        ax.set_title(title, color=BLUE if gate is Add else ORANGE if gate is Max else GREEN)
        said.append(f"{title}: 2 comes in, {x.grad:g} goes to x and {y.grad:g} to y")
    show(fig, "Patterns of backward flow, for x = 3 and y = -4. " + "; ".join(said) + ".")
