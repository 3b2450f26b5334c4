"""Graphs drawn from left to right, values above each edge and gradients below (chapter 05)."""

import networkx as nx
import numpy as np

from handgrad.figures.style import BLUE, GREEN, GREY, ORANGE, RED, figure, hide_axes, show
from handgrad.graph import Add, Constant, Input, Max, Mul, Node


def layout(output: Node) -> tuple[nx.DiGraph, dict[int, np.ndarray]]:
    """The graph behind `output` and a place for each node, keyed by its number in the order.

    The nodes carry `node`; x is how far from the inputs a node stands, y spreads each column.
    """
    order = output.order()
    numbers = {id(node): i for i, node in enumerate(order)}
    graph = nx.DiGraph()
    for i, node in enumerate(order):
        graph.add_node(i, node=node)
        graph.add_edges_from((numbers[id(one)], i) for one in node.inputs)
    height = {}  # steps to the output: inputs stand beside the node that uses them
    for i in reversed(range(len(order))):
        height[i] = 1 + max((height[j] for j in graph.successors(i)), default=-1)
    for i in graph:
        graph.nodes[i]["column"] = -height[i]
    # A node stands where its inputs are on average, so that edges seldom cross.
    rows, places = {}, {}
    inputs = [i for i in graph if graph.in_degree(i) == 0]
    for row, i in enumerate(_left_to_right(graph, len(order) - 1, inputs)):
        rows[i] = -float(row)
    for i in graph:
        if i not in rows:
            rows[i] = float(np.mean([rows[j] for j in graph.predecessors(i)]))
    taken: dict[int, list[float]] = {}
    for i in graph:
        column = graph.nodes[i]["column"]
        while any(abs(rows[i] - other) < 0.8 for other in taken.get(column, [])):
            rows[i] += 0.5
        taken.setdefault(column, []).append(rows[i])
        places[i] = np.array([column, rows[i]], dtype=float)
    return graph, places


def _left_to_right(graph: nx.DiGraph, root: int, inputs: list[int]) -> list[int]:
    """The inputs in the order in which a walk from the output meets them."""
    reached = nx.dfs_preorder_nodes(graph.reverse(copy=False), root)
    wanted = set(inputs)
    return [i for i in reached if i in wanted]


def draw(ax, output: Node, label: str = "f", backward: bool = True) -> dict:
    """Draw the graph on `ax`; returns its artists: `nodes`, `values`, `grads`, by node number."""
    graph, places = layout(output)
    hide_axes(ax)
    artists = {"graph": graph, "places": places, "nodes": {}, "values": {}, "grads": {}}
    for i, j in graph.edges:
        ax.annotate(
            "",
            places[j] - [0.17, 0],
            places[i] + [0.17, 0],
            arrowprops={"arrowstyle": "->", "color": GREY, "linewidth": 1.3},
        )
    for i, place in places.items():
        node = graph.nodes[i]["node"]
        leaf = isinstance(node, Input | Constant)
        box = {"boxstyle": "round,pad=0.3" if leaf else "circle,pad=0.3", "edgecolor": GREY}
        box |= {"facecolor": "white" if leaf else "#e8f1f8"}
        artists["nodes"][i] = ax.text(
            *place, node.symbol, ha="center", va="center", bbox=box, zorder=3
        )
        x, y = place + [0.47, 0]
        artists["values"][i] = ax.text(
            x, y + 0.1, f"{node.value:.3g}", color=GREEN, ha="center", va="bottom", fontsize=9,
            zorder=4,
        )  # fmt: skip
        artists["grads"][i] = ax.text(
            x, y - 0.12, f"{node.grad:.3g}" if backward else "", color=RED, ha="center",
            va="top", fontsize=9, zorder=4,
        )  # fmt: skip
    end = places[len(places) - 1]
    ax.annotate(
        "", end + [0.85, 0], end + [0.17, 0], arrowprops={"arrowstyle": "->", "color": GREY}
    )
    ax.text(*(end + [0.9, 0]), label, va="center", fontsize=11)
    columns, rows = np.array(list(places.values())).T
    ax.set(xlim=(columns.min() - 0.4, 1.15), ylim=(rows.min() - 0.7, rows.max() + 0.7))
    return artists


def graph_picture(output: Node, label: str = "f") -> None:
    """Draw the graph of `output`, forward values in green above, gradients in red below."""
    output.forward()
    output.backward()
    _, places = layout(output)
    rows = [place[1] for place in places.values()]
    fig, ax = figure(0.62 * (max(rows) - min(rows)) + 1.3)
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
    fig, axes = figure(1.9, 1, 3)
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
